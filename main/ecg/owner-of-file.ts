import type { EcgFilePatient } from '../../domain/ecg/file.ts';
import { survivorOf } from '../../domain/residents/merge.ts';
import type { ResidentState } from '../../domain/residents/state.ts';
import { residentsByNumber } from '../store/queries/residents-by-number.ts';
import type { Store } from '../store/store.ts';

/**
 * The record whose person a file names by number, when there is exactly one. A name that differs leaves the choice to
 * the nurse: numbers are mistyped at machines.
 */
export function ownerOfFile(store: Store, patient: EcgFilePatient | null): string | null {
  const number = patient?.id?.trim();
  if (!number) return null;
  const mergedInto = (id: string) => store.state<ResidentState>('resident', id)?.mergedInto;
  const found = residentsByNumber(store.db, number).map(({ state }) => survivorOf(state.id, mergedInto));
  const [owner, ...others] = new Set(found);
  if (owner === undefined || others.length > 0) return null;
  const record = store.state<ResidentState>('resident', owner)?.details.name;
  const told = patient?.name?.replaceAll(/\s/g, '');
  return !told || told === record?.replaceAll(/\s/g, '') ? owner : null;
}
