import { bloodGroupCodes, rhCodes } from '../codes/blood.ts';
import type { CodeTable } from '../codes/code-table.ts';
import { countryCodes } from '../codes/country.ts';
import { educationCodes } from '../codes/education.ts';
import { identityDocumentCodes } from '../codes/identity-document.ts';
import {
  fuelCodes,
  kitchenVentilationCodes,
  livestockCodes,
  toiletCodes,
  waterCodes,
} from '../codes/living-environment.ts';
import { maritalStatusCodes } from '../codes/marital-status.ts';
import { nationCodes } from '../codes/nation.ts';
import { noPapersReasonCodes } from '../codes/no-papers-reason.ts';
import { occupationCodes } from '../codes/occupation.ts';
import { pastDiseaseCodes } from '../codes/past-disease.ts';
import { relationCodes } from '../codes/relation.ts';
import { residencyCodes } from '../codes/residency.ts';
import { sexCodes } from '../codes/sex.ts';
import { addressText } from './address.ts';
import type { Choice } from './choice.ts';
import { choiceFields } from './choice-fields.ts';
import type { DetailField, ResidentDetails } from './details.ts';

/** Fields that hold one code, and the table that names it. */
const singleCodes: Readonly<Partial<Record<DetailField, CodeTable>>> = {
  sex: sexCodes,
  idKind: identityDocumentCodes,
  noPapersReason: noPapersReasonCodes,
  nation: nationCodes,
  nationality: countryCodes,
  contactRelation: relationCodes,
  relationToHead: relationCodes,
  residency: residencyCodes,
  bloodGroup: bloodGroupCodes,
  rh: rhCodes,
  education: educationCodes,
  occupation: occupationCodes,
  maritalStatus: maritalStatusCodes,
  kitchenVentilation: kitchenVentilationCodes,
  fuel: fuelCodes,
  water: waterCodes,
  toilet: toiletCodes,
  livestock: livestockCodes,
};

const EMPTY = '（未填写）';

function choiceText(table: CodeTable, choice: Choice): string {
  return [...choice.codes.map(table.label), ...(choice.other === null ? [] : [choice.other])].join('、');
}

function happeningsText(list: readonly { readonly what: string; readonly on: string | null }[]): string {
  return list.length === 0
    ? '无'
    : list.map((h) => (h.on === null ? h.what : `${h.what}（${h.on}）`)).join('、');
}

/** A field's value in words, for the history, for conflicts and for records side by side. */
export function fieldText(details: ResidentDetails, field: DetailField): string {
  const value = details[field];
  if (value === null) return EMPTY;
  switch (field) {
    case 'homeAddress':
    case 'registeredAddress':
      return details[field] === null ? EMPTY : addressText(details[field]);
    case 'pastDiseases':
      return (details.pastDiseases ?? [])
        .map((d) =>
          [d.name ?? pastDiseaseCodes.label(d.code), d.diagnosedOn].filter((x) => x !== null).join(' '),
        )
        .join('、');
    case 'operations':
    case 'injuries':
    case 'transfusions':
      return happeningsText(details[field] ?? []);
    case 'geneticDisease':
      return details.geneticDisease?.present ? (details.geneticDisease.name ?? '有') : '无';
  }
  if (Object.hasOwn(choiceFields, field)) {
    const name = field as keyof typeof choiceFields;
    const choice = details[name];
    return choice === null ? EMPTY : choiceText(choiceFields[name].table, choice);
  }
  const code = String(value);
  return singleCodes[field]?.label(code) ?? code;
}
