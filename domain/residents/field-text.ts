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
import { type ChoiceFieldName, choiceFields } from './choice-fields.ts';
import { type DetailField, detailsShape, type PastDisease, type ResidentDetails } from './details.ts';
import type { DisputedField } from './events.ts';
import { type Guardian, guardianSchema } from './guardian.ts';

/** Fields that hold one code, and the table that names it. */
export const singleCodes: Readonly<Partial<Record<DetailField, CodeTable>>> = {
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

/** Of a field that nobody has filled in: not the same as 无. */
export const NOT_FILLED_IN = '（未填写）';

function choiceText(table: CodeTable, choice: Choice): string {
  return [...choice.codes.map(table.label), ...(choice.other === null ? [] : [choice.other])].join('、');
}

function diseaseText(disease: PastDisease): string {
  const name = pastDiseaseCodes.label(disease.code);
  const what = disease.name === null ? name : `${name}：${disease.name}`;
  return disease.diagnosedOn === null ? what : `${what}（${disease.diagnosedOn}）`;
}

function happeningsText(list: readonly { readonly what: string; readonly on: string | null }[]): string {
  return list.length === 0
    ? '无'
    : list.map((h) => (h.on === null ? h.what : `${h.what}（${h.on}）`)).join('、');
}

function guardianText(guardian: Guardian): string {
  const parts = [guardian.name, relationCodes.label(guardian.relation), guardian.idNumber, guardian.phone];
  return parts.filter((part) => part !== null).join(' ');
}

/**
 * A field's value in words, for the history, for conflicts and for records side by side. What does not fit the field
 * (from a newer or foreign version) is shown as it is.
 */
export function fieldText(field: DisputedField, value: unknown): string {
  if (value === null || value === undefined) return NOT_FILLED_IN;
  if (field === 'mergedInto') return String(value);
  if (field === 'guardian') {
    const guardian = guardianSchema.safeParse(value);
    return guardian.success ? guardianText(guardian.data) : JSON.stringify(value);
  }
  const parsed = detailsShape[field].safeParse(value);
  if (!parsed.success) return typeof value === 'string' ? value : JSON.stringify(value);
  return detailText({ [field]: parsed.data } as Partial<ResidentDetails>, field);
}

function detailText(details: Partial<ResidentDetails>, field: DetailField): string {
  switch (field) {
    case 'homeAddress':
    case 'registeredAddress':
      return details[field] ? addressText(details[field]) : NOT_FILLED_IN;
    case 'pastDiseases':
      return (details.pastDiseases ?? []).map(diseaseText).join('、');
    case 'operations':
    case 'injuries':
    case 'transfusions':
      return happeningsText(details[field] ?? []);
    case 'geneticDisease':
      return details.geneticDisease?.present ? (details.geneticDisease.name ?? '有') : '无';
  }
  if (Object.hasOwn(choiceFields, field)) {
    const name = field as ChoiceFieldName;
    const choice = details[name];
    return choice ? choiceText(choiceFields[name].table, choice) : NOT_FILLED_IN;
  }
  const code = String(details[field]);
  return singleCodes[field]?.label(code) ?? code;
}
