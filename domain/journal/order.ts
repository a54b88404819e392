import type { Entry } from './entry.ts';

type Place = Pick<Entry, 'at' | 'log' | 'seq'>;

/** The one order in which every node folds: by clock, then log, then sequence. */
export function compareEntries(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.log !== b.log) return a.log < b.log ? -1 : 1;
  return a.seq - b.seq;
}
