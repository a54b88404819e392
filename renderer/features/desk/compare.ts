import type { ResidentLine } from '../../../contract/residents.ts';
import { sexCodes } from '../../../domain/codes/sex.ts';
import { addressText } from '../../../domain/residents/address.ts';
import { maskIdNumber } from '../../../domain/residents/masking.ts';
import type { Draft } from '../residents/form/draft.ts';

type Person = Pick<
  ResidentLine,
  'name' | 'sex' | 'birthDate' | 'idNumberMasked' | 'phoneTail' | 'place' | 'recordNumberShort'
>;

export interface CompareRow {
  readonly label: string;
  readonly own: string;
  readonly others: readonly { readonly key: string; readonly text: string; readonly likeness: Likeness }[];
}

/** `unknown`: one of the two does not say. */
export type Likeness = 'same' | 'differs' | 'unknown';

const EMPTY = '—';

/** The person of a form, as much of them as a line of a list shows. */
export function personOfDraft(draft: Draft): Person {
  const address = draft.homeAddress ?? draft.registeredAddress;
  const phone = draft.phone.trim();
  return {
    name: draft.name.trim(),
    sex: draft.sex,
    birthDate: draft.birthDate,
    idNumberMasked: draft.idNumber.trim() === '' ? null : maskIdNumber(draft.idNumber.trim()),
    phoneTail: phone === '' ? null : phone.slice(-4),
    place: address === null ? '' : address.village + address.detail || addressText(address),
    recordNumberShort: null,
  };
}

const parts: readonly (readonly [label: string, text: (person: Person) => string | null])[] = [
  ['姓名', ({ name }) => name],
  ['性别', ({ sex }) => sexCodes.label(sex)],
  ['出生日期', ({ birthDate }) => birthDate],
  ['证件号码', ({ idNumberMasked }) => idNumberMasked],
  ['电话尾号', ({ phoneTail }) => phoneTail],
  ['住址', ({ place }) => place],
  ['档案号', ({ recordNumberShort }) => recordNumberShort],
];

function likeness(a: string, b: string): Likeness {
  if (a === EMPTY || b === EMPTY) return 'unknown';
  return a === b ? 'same' : 'differs';
}

/** One person beside some others, line by line. */
export function compareRows(
  own: Person,
  others: readonly (Person & { readonly id: string })[],
): CompareRow[] {
  return parts.map(([label, textOf]) => {
    const ownText = textOf(own) || EMPTY;
    return {
      label,
      own: ownText,
      others: others.map((other) => {
        const text = textOf(other) || EMPTY;
        return { key: other.id, text, likeness: likeness(ownText, text) };
      }),
    };
  });
}
