import { survivorOf } from '../../domain/residents/merge.ts';
import type { ResidentState } from '../../domain/residents/state.ts';
import type { VisitState } from '../../domain/visits/state.ts';
import type { Services } from '../services.ts';
import { mergedInto, residentById, standingRow } from '../store/queries/residents.ts';
import { notFound } from './base.ts';

/** The record that stands for this one after all merges. */
export function standingResident({ store }: Services, id: string): ResidentState {
  const survivor = survivorOf(id, (at) => store.state<ResidentState>('resident', at)?.mergedInto);
  const state = store.state<ResidentState>('resident', survivor);
  if (!state) throw notFound();
  return state;
}

/** The id of the record that stands for this one; its own while that has not arrived here. */
export function personOf({ store }: Services, residentId: string): string {
  const row = residentById(store.db, residentId);
  return row ? standingRow(store.db, row).id : residentId;
}

/** The ids of all records of one person: the one that stands, and those merged into it. */
export function idsOfPerson(services: Services, id: string): readonly string[] {
  const { id: survivor } = standingResident(services, id);
  return [survivor, ...mergedInto(services.store.db, survivor)];
}

export function visitOf({ store }: Services, visitId: string): VisitState {
  const visit = store.state<VisitState>('visit', visitId);
  if (!visit) throw notFound();
  return visit;
}
