import { inForce, type Policy } from '../policy/in-force.ts';
import { addDays, daysBetween } from '../residents/calendar-date.ts';
import type { ContractState, Service } from './state.ts';

/** One thing that a contract promises, by when, and how it was done. */
export interface Task {
  readonly packageId: string;
  readonly itemId: string;
  readonly content: string;
  /** 1, 2, 3 … of the times a year. */
  readonly time: number;
  /** Last day of its part of the contract year. */
  readonly dueOn: string;
  readonly service: Service | null;
}

const YEAR_DAYS = 365;

/** 履约任务 of the contract year in which a day lies: each item as often as its package says, spread over the year. */
export function tasksOf(contract: ContractState, policy: Policy, localDate: string): readonly Task[] {
  const { from, packageIds } = contract.terms;
  const { packages } = inForce(policy, 'signing.packages', from).value;
  const yearStart = contractYearStart(from, localDate);
  const yearEnd = addDays(yearStart, YEAR_DAYS - 1);
  return packages
    .filter(({ id }) => packageIds.includes(id))
    .flatMap(({ id: packageId, items }) =>
      items.flatMap(({ id: itemId, content, timesPerYear }) => {
        const times = timesPerYear ?? 0;
        const done = contract.services
          .filter((one) => one.withdrawn === null && one.packageId === packageId && one.itemId === itemId)
          .filter(({ on }) => on >= yearStart && on <= yearEnd)
          .toSorted((a, b) => (a.on < b.on ? -1 : 1));
        return Array.from({ length: times }, (_, at): Task => {
          const dueOn = addDays(yearStart, Math.ceil(((at + 1) * YEAR_DAYS) / times) - 1);
          return { packageId, itemId, content, time: at + 1, dueOn, service: done[at] ?? null };
        });
      }),
    );
}

/** First day of the contract year in which a day lies. */
export function contractYearStart(from: string, localDate: string): string {
  const passed = Math.max(0, daysBetween(from, localDate) ?? 0);
  return addDays(from, Math.floor(passed / YEAR_DAYS) * YEAR_DAYS);
}

/** 履约率: done of what was promised for the contract year. */
export function fulfilment(tasks: readonly Task[]): { readonly done: number; readonly promised: number } {
  return { done: tasks.filter(({ service }) => service !== null).length, promised: tasks.length };
}
