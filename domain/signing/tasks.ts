import { addDays, daysBetween } from '../residents/calendar-date.ts';
import type { ContractState, Service } from './state.ts';
import { type ContractYear, contractYearOn } from './term.ts';

/** One thing that a contract promises, by when, and how it was done. */
export interface Task {
  readonly packageId: string;
  readonly packageTitle: string;
  readonly itemId: string;
  readonly content: string;
  readonly doneBy: readonly Service['by'][];
  /** 1, 2, 3 … of the times a year. */
  readonly time: number;
  /** First and last day of its part of the contract year. */
  readonly beginsOn: string;
  readonly dueOn: string;
  readonly service: Service | null;
}

/** 履约任务 of the contract year in which a day lies: each item as often as its package says, spread over the year. */
export function tasksOf(contract: ContractState, localDate: string): readonly Task[] {
  const { from, packages } = contract.terms;
  const year = contractYearOn(from, localDate);
  return packages.flatMap(({ id: packageId, title: packageTitle, items }) =>
    items.flatMap(({ id: itemId, content, timesPerYear, doneBy }) => {
      const times = timesPerYear ?? 0;
      const done = doneOf(contract, packageId, itemId, year);
      return Array.from({ length: times }, (_, at): Task => {
        const service = done[at] ?? null;
        const part = partOf(year, at, times);
        return { packageId, packageTitle, itemId, content, doneBy, time: at + 1, ...part, service };
      });
    }),
  );
}

function doneOf({ services }: ContractState, packageId: string, itemId: string, year: ContractYear) {
  return services
    .filter((one) => one.withdrawn === null && one.packageId === packageId && one.itemId === itemId)
    .filter(({ on }) => on >= year.first && on <= year.last)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The `at`-th of so many parts of a year, from its first day to its last. */
function partOf({ first, last }: ContractYear, at: number, parts: number) {
  const days = (daysBetween(first, last) ?? 0) + 1;
  const offset = (part: number) => Math.ceil((part * days) / parts);
  return { beginsOn: addDays(first, offset(at)), dueOn: addDays(first, offset(at + 1) - 1) };
}

/** 履约率: done of what was promised for the contract year. */
export function fulfilment(tasks: readonly Task[]): { readonly done: number; readonly promised: number } {
  return { done: tasks.filter(({ service }) => service !== null).length, promised: tasks.length };
}
