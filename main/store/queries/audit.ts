import { type Entry, makeStamp } from '../../../domain/journal/index.ts';
import { type JournalRow, SEQ_SPAN, toEntry } from '../journal-rows.ts';
import type { Db } from '../open-database.ts';

export interface AuditFilter {
  readonly staffId?: string | undefined;
  readonly residentId?: string | undefined;
  readonly kind?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  /** The last row of the page before: stamp and place. */
  readonly before?: { readonly at: string; readonly log: string; readonly seq: number } | undefined;
  readonly limit: number;
}

/** Audit entries, newest first. */
export function auditPage(db: Db, filter: AuditFilter): readonly Omit<Entry, 'prev'>[] {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const where = (condition: string, ...bound: (string | number)[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  if (filter.staffId !== undefined) where('a.staff_id = ?', filter.staffId);
  if (filter.residentId !== undefined) where('a.resident_id = ?', filter.residentId);
  if (filter.kind !== undefined) where('a.kind = ?', filter.kind);
  if (filter.fromMs !== undefined) where('a.at >= ?', makeStamp(filter.fromMs, 0));
  if (filter.toMs !== undefined) where('a.at < ?', makeStamp(filter.toMs, 0));
  if (filter.before) {
    const { at, log, seq } = filter.before;
    where(`(a.at, a.place) < (?, (select no from log where id = ?) * ${SEQ_SPAN} + ?)`, at, log, seq);
  }
  return db
    .prepare<unknown[], JournalRow>(
      `select j.place, l.id as log, j.at, j.kind, j.v, j.subject_type, j.subject_id, j.actor, j.body, j.hash
         from audit a join journal j on j.place = a.place join log l on l.no = j.place / ${SEQ_SPAN}
        ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
        order by a.at desc, a.place desc limit ?`,
    )
    .all(...values, filter.limit)
    .map(toEntry);
}
