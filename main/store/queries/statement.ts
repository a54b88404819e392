import type { Statement } from 'better-sqlite3';
import type { Db } from '../open-database.ts';

/** Texts differ by their filters and by how many ids they ask for; more of them than this are made anew. */
const MOST_KEPT = 500;

const prepared = new WeakMap<Db, Map<string, Statement>>();

/** The prepared statement of a text, made once for each database: preparing costs more than most look-ups. */
export function statement<Values extends unknown[], Row>(db: Db, sql: string): Statement<Values, Row> {
  const known = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, known);
  const made = known.get(sql) ?? db.prepare(sql);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(sql, made);
  return made as unknown as Statement<Values, Row>;
}
