import type { Entry, HashedColumns } from '../../domain/journal/index.ts';
import type { Db } from './open-database.ts';

/** The journal as SQLite keeps it. `place` is log number × 2^32 + seq. */
export interface JournalRow {
  readonly place: number;
  readonly log: string;
  readonly at: string;
  readonly kind: string;
  readonly v: number;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly actor: string;
  readonly body: string;
  readonly hash: string;
}

/** Four thousand million entries in a log, and two million logs, below the 2^53 that JavaScript counts exactly. */
export const SEQ_SPAN = 2 ** 32;
export const MAX_LOGS = 2 ** 21;

export function placeOf(logNo: number, seq: number): number {
  return logNo * SEQ_SPAN + seq;
}

export function seqOf(place: number): number {
  return place % SEQ_SPAN;
}

/** An entry without `prev`, which the row before it holds. */
export type StoredEntry = Omit<Entry, 'prev'>;

export function toEntry(row: JournalRow): StoredEntry {
  return {
    log: row.log,
    seq: seqOf(row.place),
    at: row.at,
    kind: row.kind,
    v: row.v,
    subject: { type: row.subject_type, id: row.subject_id },
    actor: JSON.parse(row.actor),
    body: JSON.parse(row.body),
    hash: row.hash,
  };
}

const COLUMNS =
  'j.place, l.id as log, j.at, j.kind, j.v, j.subject_type, j.subject_id, j.actor, j.body, j.hash';
const FROM = `from journal j join log l on l.no = j.place / ${SEQ_SPAN}`;

export function journalRows(db: Db) {
  const ofSubject = db.prepare<[string, string], JournalRow>(
    `select ${COLUMNS} ${FROM} where j.subject_id = ? and j.subject_type = ? order by j.at, l.id, j.place`,
  );
  const after = db.prepare<[number, number, number], JournalRow>(
    `select ${COLUMNS} ${FROM} where j.place > ? and j.place < ? order by j.place limit ?`,
  );
  const at = db.prepare<[number], JournalRow>(`select ${COLUMNS} ${FROM} where j.place = ?`);
  const insert = db.prepare<[number, string, string, number, string, string, string, string, string]>(
    'insert into journal (place, at, kind, v, subject_type, subject_id, actor, body, hash) values (?,?,?,?,?,?,?,?,?)',
  );
  return {
    /** A subject's entries in the order of the fold. */
    ofSubject: (type: string, id: string): readonly JournalRow[] => ofSubject.all(id, type),
    /** The next `limit` entries of a log behind `seq`. */
    ofLog: (logNo: number, seq: number, limit: number): readonly JournalRow[] =>
      after.all(placeOf(logNo, seq), placeOf(logNo + 1, 0), limit),
    at: (place: number) => at.get(place),
    insert: (place: number, c: HashedColumns, hash: string) =>
      insert.run(place, c.at, c.kind, c.v, c.subjectType, c.subjectId, c.actor, c.body, hash),
  };
}

export type JournalRows = ReturnType<typeof journalRows>;
