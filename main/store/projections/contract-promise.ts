import { addDays } from '../../../domain/residents/calendar-date.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { fulfilment, tasksOf } from '../../../domain/signing/tasks.ts';
import { type ContractYear, contractYearOn } from '../../../domain/signing/term.ts';
import type { StateTable } from '../projection.ts';

/** The groups that were found or asked when a contract was signed. */
export const contractGroups: StateTable<ContractState> = {
  name: 'signing_groups',
  sql: 'create table signing_groups (subject integer primary key, groups text not null)',
  columns: ['subject', 'groups'],
  key: 1,
  rows: ({ terms: { groups } }, no) => (groups.length === 0 ? [] : [[no, groups.join(' ')]]),
};

/** What a signed contract promises for each of its years, and how much of that was done. */
export const contractPromise: StateTable<ContractState> = {
  name: 'signing_promise',
  sql: `create table signing_promise (subject integer not null, first_day text not null, last_day text not null,
          promised integer not null, done integer not null, primary key (subject, first_day)) without rowid`,
  columns: ['subject', 'first_day', 'last_day', 'promised', 'done'],
  key: 2,
  rows: (contract, no) =>
    yearsOf(contract).map(({ first, last }) => {
      const { promised, done } = fulfilment(tasksOf(contract, first));
      return [no, first, last, promised, done];
    }),
};

/** The years of a signed contract: five at most, by the schema of the policy's terms. */
function yearsOf({ signedAt, terms: { from, until } }: ContractState): readonly ContractYear[] {
  const years: ContractYear[] = [];
  if (signedAt === null) return years;
  for (let first = from; first <= until && years.length < 5; ) {
    const year = contractYearOn(from, first);
    years.push(year);
    first = addDays(year.last, 1);
  }
  return years;
}
