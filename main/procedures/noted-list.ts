import type { Actor } from '../../domain/journal/index.ts';
import type { Services } from '../services.ts';
import { noteListOpened } from './chronic/records.ts';

/** Leaves the trace that a list of people was looked at, and gives the list. */
export function notedList<Row>(
  services: Services,
  actor: Actor,
  list: string,
  rows: readonly Row[],
): readonly Row[] {
  noteListOpened(services, actor, list, rows.length);
  return rows;
}
