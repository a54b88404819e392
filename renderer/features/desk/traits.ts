import { addressText } from '../../../domain/residents/address.ts';
import { typedDate } from '../../ui/typed-date.ts';
import type { Draft } from '../residents/form/draft.ts';

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What `findDuplicates` asks of the person in a form. */
export function traitsOf(draft: Draft) {
  return {
    name: draft.name.trim(),
    birthDate: typedDate(draft.birthDate) ?? draft.birthDate,
    idNumber: orNull(draft.idNumber),
    phone: orNull(draft.phone),
    householdNumber: orNull(draft.householdNumber),
    address: draft.homeAddress === null ? null : orNull(addressText(draft.homeAddress)),
  };
}
