import { addDays } from '../../../domain/residents/calendar-date.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { tasksOf } from '../../../domain/signing/tasks.ts';
import { contractYearOn } from '../../../domain/signing/term.ts';
import type { SqlValue, StateTable } from '../projection.ts';

/** By whom a contract is kept, and the groups that were found or asked when it was signed. */
export const contractTerms: StateTable<ContractState> = {
  name: 'signing_terms',
  sql: 'create table signing_terms (subject integer primary key, doctor_id text not null, groups text not null)',
  columns: ['subject', 'doctor_id', 'groups'],
  key: 1,
  rows: ({ terms }, no) => [[no, terms.doctorId, terms.groups.join(' ')]],
};

/** What a signed contract promises by which day, and how much of that was done: one row a day, not a task. */
export const contractPromise: StateTable<ContractState> = {
  name: 'signing_promise',
  sql: `create table signing_promise (subject integer not null, due_on text not null, promised integer not null,
          done integer not null, primary key (subject, due_on)) without rowid`,
  columns: ['subject', 'due_on', 'promised', 'done'],
  key: 2,
  rows: (contract, no) => (contract.signedAt === null ? [] : promisesOf(contract, no)),
};

function promisesOf(contract: ContractState, no: number): readonly (readonly SqlValue[])[] {
  const days = new Map<string, { promised: number; done: number }>();
  for (const first of yearStarts(contract))
    for (const { dueOn, service } of tasksOf(contract, first)) {
      const { promised, done } = days.get(dueOn) ?? { promised: 0, done: 0 };
      days.set(dueOn, { promised: promised + 1, done: done + (service === null ? 0 : 1) });
    }
  return [...days].map(([dueOn, { promised, done }]) => [no, dueOn, promised, done]);
}

/** First days of the years of a contract: five at most, by the schema of the policy's terms. */
function yearStarts({ terms: { from, until } }: ContractState): readonly string[] {
  const starts: string[] = [];
  for (let first = from; first <= until && starts.length < 5; ) {
    starts.push(first);
    first = addDays(contractYearOn(from, first).last, 1);
  }
  return starts;
}
