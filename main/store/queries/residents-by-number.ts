import { comparableNumber } from '../../../domain/residents/identity-number.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { Db } from '../open-database.ts';
import { identityNumbersOf, searchNumber } from '../search/resident-numbers.ts';
import { statement } from './statement.ts';

/** A resident as the journal tells them, with the key by which tables know them. */
export interface FoundResident {
  readonly subject: number;
  readonly state: ResidentState;
}

/** Those whose name, phone or number is this text exactly, as the search writes it; at most 100. */
export function residentsByTerm(db: Db, term: string): readonly FoundResident[] {
  const rows = statement<[string], { readonly subject: number }>(
    db,
    'select subject from resident_term where term = ? limit 100',
  ).all(term);
  return rows.flatMap(({ subject }) => residentState(db, subject) ?? []);
}

/** The records that bear an identity number, in themselves or on the card last presented. Merged ones included. */
export function residentsByNumber(db: Db, number: string): readonly FoundResident[] {
  const key = searchNumber(comparableNumber(number));
  return residentsByTerm(db, key).filter(({ state }) => identityNumbersOf(state).includes(key));
}

export function residentState(db: Db, subject: number): FoundResident | undefined {
  const row = statement<[number], { readonly state: string | null }>(
    db,
    'select state from subject where no = ?',
  ).get(subject);
  return row?.state == null ? undefined : { subject, state: JSON.parse(row.state) as ResidentState };
}
