import type { Db } from '../open-database.ts';

export function countRows(db: Db): { readonly entries: number; readonly residents: number } {
  const entries = db.prepare<[], number>('select coalesce(sum(head_seq), 0) from log').pluck().get() ?? 0;
  const residents = db.prepare<[], number>('select count(*) from resident').pluck().get() ?? 0;
  return { entries, residents };
}
