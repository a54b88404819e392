import { survivorOf } from '../../../domain/residents/merge.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

/** A resident as a line of a list. */
export interface ResidentRow {
  readonly subject: number;
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birth_date: string;
  readonly id_number: string | null;
  readonly phone: string | null;
  readonly record_number: string | null;
  readonly place: string;
  /** Why the record was closed (注销), or null while it is open. */
  readonly closure: string | null;
  readonly closed_on: string | null;
  readonly merged_into: string | null;
}

export function residentBySubject(db: Db, subject: number): ResidentRow | undefined {
  return statement<[number], ResidentRow>(db, 'select * from resident where subject = ?').get(subject);
}

export function residentById(db: Db, id: string): ResidentRow | undefined {
  return statement<[string], ResidentRow>(
    db,
    "select r.* from subject s join resident r on r.subject = s.no where s.id = ? and s.type = 'resident'",
  ).get(id);
}

/** The row that stands for this one after all merges; itself while the survivor has not arrived here. */
export function standingRow(db: Db, row: ResidentRow): ResidentRow {
  if (row.merged_into === null) return row;
  const survivor = survivorOf(row.id, (id) => residentById(db, id)?.merged_into);
  return residentById(db, survivor) ?? row;
}

/** The ids of all records that gave way to this one, directly or through others. */
export function mergedInto(db: Db, id: string): readonly string[] {
  const losers = statement<[string], { readonly id: string }>(
    db,
    'select id from resident where merged_into = ? order by id',
  );
  const found = new Set([id]);
  for (const into of found) for (const loser of losers.all(into)) found.add(loser.id);
  found.delete(id);
  return [...found];
}
