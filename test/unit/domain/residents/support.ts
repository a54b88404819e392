import fc from 'fast-check';
import type { Entry } from '../../../../domain/journal/entry.ts';
import { makeStamp } from '../../../../domain/journal/hybrid-clock.ts';
import { checkCharacter } from '../../../../domain/residents/citizen-number.ts';
import { residentKinds } from '../../../../domain/residents/events.ts';
import {
  type RegistrationForm,
  type RegistrationInput,
  registrationSchema,
} from '../../../../domain/residents/registration-form.ts';
import type { foldResident } from '../../../../domain/residents/state.ts';

export const TODAY = '2026-11-20';

export type ResidentEntry = Parameters<typeof foldResident>[1];

/** A day between 1900 and 2026 as 'YYYY-MM-DD'. */
export const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2026, 10, 20) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** A synthetic GB 11643 number of 福建省南安市 with a right check character. */
export function citizenNumber(birthDate: string, sequence: string, division = '350583'): string {
  const digits = division + birthDate.replaceAll('-', '') + sequence;
  return digits + checkCharacter(digits);
}

/** A complete form with only what the desk must have. */
export function form(over: Partial<RegistrationInput> = {}): RegistrationForm {
  const birthDate = over.birthDate ?? '1980-05-04';
  return registrationSchema.parse({
    name: '张三丰',
    sex: '1',
    birthDate,
    idNumber: citizenNumber(birthDate, '001'),
    phone: '13800001234',
    homeAddress: address({ detail: '霞光路1号' }),
    ...over,
  });
}

export function address(over: Partial<Record<string, string>> = {}) {
  return { province: '', city: '', county: '', township: '', village: '', detail: '', ...over };
}

const kinds = Object.fromEntries(Object.values(residentKinds).map((kind) => [kind.kind, kind]));

/** An entry whose body has passed its schema, as the store hands it to the fold. */
export function entry(
  kind: ResidentEntry['kind'],
  body: unknown,
  place: { ms: number; log?: string; seq?: number; staffId?: string; subject?: string },
): ResidentEntry {
  const parsed = kinds[kind]?.body.parse(body);
  const made: Entry = {
    log: place.log ?? 'n1/county',
    seq: place.seq ?? place.ms,
    at: makeStamp(place.ms, 0),
    kind,
    v: 1,
    subject: { type: 'resident', id: place.subject ?? 'r1' },
    actor: { staffId: place.staffId ?? 'staff1', role: 'registrar', seatId: 'seat1' },
    body: parsed,
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
  };
  return made as ResidentEntry;
}
