import type { FormKey } from './draft.ts';

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FormKey[];
}

/** The national form beyond what the desk asks at once, in its order. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    title: '基本信息',
    fields: [
      'nationality',
      'residency',
      'bloodGroup',
      'rh',
      'education',
      'occupation',
      'maritalStatus',
      'workUnit',
      'payments',
      'disabilities',
    ],
  },
  {
    title: '联系与家庭',
    fields: ['contactName', 'contactRelation', 'contactPhone', 'householdNumber', 'relationToHead'],
  },
  {
    title: '既往史',
    fields: ['drugAllergies', 'exposures', 'pastDiseases', 'operations', 'injuries', 'transfusions'],
  },
  {
    title: '家族史',
    fields: ['fatherHistory', 'motherHistory', 'siblingHistory', 'childHistory', 'geneticDisease'],
  },
  { title: '生活环境', fields: ['kitchenVentilation', 'fuel', 'water', 'toilet', 'livestock'] },
  { title: '建档', fields: ['recordUnit', 'recordedBy', 'responsibleDoctor', 'recordedOn', 'remark'] },
];

/** The whole record, in the order of the printed form. */
export const recordGroups: readonly FieldGroup[] = [
  {
    title: '身份与住址',
    fields: [
      'name',
      'sex',
      'birthDate',
      'idKind',
      'idNumber',
      'noPapersReason',
      'noPapersNote',
      'birthCertificateNumber',
      'nation',
      'phone',
      'homeAddress',
      'registeredAddress',
    ],
  },
  ...fieldGroups,
];
