import { GENESIS } from '../../../domain/journal/index.ts';
import { chainHash } from '../journal.ts';
import { type JournalRow, seqOf } from '../journal-rows.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

type ChainedRow = JournalRow & { readonly prev: string | null };

/**
 * Whether every entry of a subject is what its hash says, linked to the hash of the entry before it in its log. What a
 * look at one document can prove; the whole of every chain is walked by `verify`.
 */
export function entriesAreWhole(db: Db, type: string, id: string): boolean {
  const rows = statement<[string, string], ChainedRow>(
    db,
    `select j.place, l.id as log, j.at, j.kind, j.v, j.subject_type, j.subject_id, j.actor, j.body, j.hash,
            (select hash from journal before where before.place = j.place - 1) as prev
       from journal j join log l on l.no = j.place / 4294967296
      where j.subject_id = ? and j.subject_type = ?`,
  ).all(id, type);
  return rows.every(isWhole);
}

function isWhole(row: ChainedRow): boolean {
  const seq = seqOf(row.place);
  const prev = seq === 1 ? GENESIS : row.prev;
  const { log, at, kind, v, subject_type, subject_id, actor, body, hash } = row;
  const columns = { log, seq, at, kind, v, subjectType: subject_type, subjectId: subject_id, actor, body };
  return prev !== null && chainHash(prev, columns) === hash;
}
