import type { CodeTable } from '../../../../domain/codes/code-table.ts';
import { choiceFields } from '../../../../domain/residents/choice-fields.ts';
import { singleCodes } from '../../../../domain/residents/field-text.ts';
import type { FormKey } from './draft.ts';
import { isOneDigit, keyedEntries } from './match-code.ts';

/** How a field is filled in. */
export type FieldKind =
  | 'text'
  | 'digits'
  | 'note'
  | 'date'
  | 'segments'
  | 'code'
  | 'choice'
  | 'address'
  | 'diseases'
  | 'happenings'
  | 'genetic'
  | 'guardian';

const special: Readonly<Partial<Record<FormKey, FieldKind>>> = {
  birthDate: 'date',
  recordedOn: 'date',
  phone: 'digits',
  contactPhone: 'digits',
  remark: 'note',
  homeAddress: 'address',
  registeredAddress: 'address',
  pastDiseases: 'diseases',
  operations: 'happenings',
  injuries: 'happenings',
  transfusions: 'happenings',
  geneticDisease: 'genetic',
  guardian: 'guardian',
};

/** As many words as stand beside each other in the narrowest column. */
const SEGMENT_CHARACTERS = 20;

function isShort(table: CodeTable): boolean {
  const length = table.entries.reduce((sum, { label }) => sum + label.length + 1, 0);
  return isOneDigit(keyedEntries(table)) && length <= SEGMENT_CHARACTERS;
}

export function fieldKind(key: FormKey): FieldKind {
  const known = special[key];
  if (known) return known;
  if (key in choiceFields) return 'choice';
  const table = tableOf(key);
  if (!table) return 'text';
  return isShort(table) ? 'segments' : 'code';
}

/** The table of a field that holds one code. */
export function tableOf(key: FormKey): CodeTable | undefined {
  return key === 'guardian' ? undefined : singleCodes[key];
}
