import { type Draft, draft } from '../journal/index.ts';
import { contractKinds } from './events.ts';
import type { ContractState, Service } from './state.ts';
import { statusOn } from './status.ts';
import { type Task, tasksOf } from './tasks.ts';

/** Something that was done for a person and may fulfil what their contract promises. */
export interface Deed {
  readonly by: Exclude<Service['by'], 'hand'>;
  /** The visit, follow-up or check-up. */
  readonly deedId: string;
  readonly on: string;
  /** The group whose packages it serves ('04' for a hypertension follow-up); null: any. */
  readonly group: string | null;
  /** In words: 高血压随访 … */
  readonly evidence: string;
}

/**
 * 履约 without a hand: the first open time of each item that such a deed does. A deed counts once for an item, and a
 * visit not before the item's part of the year has begun: four visits of one week are not the advice of four quarters.
 */
export function servicesOfDeed(contract: ContractState, deed: Deed): readonly Draft[] {
  const { by, deedId, on, evidence } = deed;
  if (statusOn(contract, on) !== 'in-force') return [];
  return openTasks(contract, deed).flatMap(({ packageId, itemId }) => {
    const serviceId = `${deedId}.${packageId}.${itemId}`;
    if (contract.services.some((one) => one.serviceId === serviceId)) return [];
    const body = { serviceId, packageId, itemId, on, by, evidence };
    return [draft(contractKinds.served, contract.contractId, body)];
  });
}

function openTasks(contract: ContractState, { by, on, group }: Deed): readonly Task[] {
  const meant = contract.terms.packages
    .filter(({ groups }) => group === null || groups.length === 0 || groups.includes(group))
    .map(({ id }) => id);
  const first = new Map<string, Task>();
  for (const task of tasksOf(contract, on)) {
    const key = `${task.packageId} ${task.itemId}`;
    const isMeant = meant.includes(task.packageId) && task.doneBy.includes(by);
    if (isMeant && task.service === null && !first.has(key)) first.set(key, task);
  }
  return [...first.values()].filter(({ beginsOn }) => by !== 'visit' || beginsOn <= on);
}

/** What a deed that was withdrawn had fulfilled counts no longer. */
export function withdrawalsOfDeed(contract: ContractState, deedId: string, reason: string): readonly Draft[] {
  return contract.services
    .filter(({ serviceId, withdrawn }) => serviceId.startsWith(`${deedId}.`) && withdrawn === null)
    .map(({ serviceId }) =>
      draft(contractKinds.serviceWithdrawn, contract.contractId, { serviceId, reason }),
    );
}
