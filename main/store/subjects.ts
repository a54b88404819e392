import { SEQ_SPAN } from './journal-rows.ts';
import type { Db } from './open-database.ts';

export interface SubjectRow {
  readonly no: number;
  readonly id: string;
  readonly type: string;
  readonly state: string | null;
  readonly last_at: string;
  readonly last_place: number;
  readonly needs_upgrade: number;
}

/** What a subject's row says besides its name. */
export interface SubjectFacts {
  readonly state: string | null;
  readonly lastAt: string;
  readonly lastPlace: number;
  readonly needsUpgrade: boolean;
}

/** The table with one row of state for every subject. */
export function subjectTable(db: Db) {
  const find = db.prepare<[string, string], SubjectRow & { readonly last_log: string }>(
    `select s.*, l.id as last_log from subject s join log l on l.no = s.last_place / ${SEQ_SPAN}
      where s.id = ? and s.type = ?`,
  );
  const page = db.prepare<[number, number], SubjectRow>(
    'select * from subject where no > ? order by no limit ?',
  );
  const pageOfType = db.prepare<[string, number, number], SubjectRow>(
    'select * from subject where type = ? and no > ? order by no limit ?',
  );
  const flagged = db.prepare<[number, number], SubjectRow>(
    'select * from subject where needs_upgrade = 1 and no > ? order by no limit ?',
  );
  const insert = db.prepare(
    'insert into subject (id, type, state, last_at, last_place, needs_upgrade) values (?,?,?,?,?,?)',
  );
  const update = db.prepare(
    'update subject set state = ?, last_at = ?, last_place = ?, needs_upgrade = ? where no = ?',
  );
  const remove = db.prepare('delete from subject where no = ?');
  return {
    find: (type: string, id: string) => find.get(id, type),
    page: (afterNo: number, limit: number): readonly SubjectRow[] => page.all(afterNo, limit),
    pageOfType: (type: string, afterNo: number, limit: number): readonly SubjectRow[] =>
      pageOfType.all(type, afterNo, limit),
    pageOfFlagged: (afterNo: number, limit: number): readonly SubjectRow[] => flagged.all(afterNo, limit),
    /** Gives the number of the new row. */
    insert: (type: string, id: string, to: SubjectFacts): number =>
      Number(insert.run(id, type, to.state, to.lastAt, to.lastPlace, flag(to)).lastInsertRowid),
    update: (no: number, to: SubjectFacts) => update.run(to.state, to.lastAt, to.lastPlace, flag(to), no),
    remove: (no: number) => remove.run(no),
  };
}

const flag = ({ needsUpgrade }: SubjectFacts): number => (needsUpgrade ? 1 : 0);

export type SubjectTable = ReturnType<typeof subjectTable>;
