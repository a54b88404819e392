import type { Db } from './open-database.ts';
import type { SqlValue } from './projection.ts';

type Row = readonly SqlValue[];

export interface TableWriter {
  /** Makes the table say `now` where it said `old`; rows that did not change are not touched. */
  readonly replace: (old: readonly Row[], now: readonly Row[]) => void;
  readonly has: (row: Row) => boolean;
  readonly count: () => number;
}

/** Writes one derived table. The first `key` columns are its primary key. */
export function tableWriter(db: Db, name: string, columns: readonly string[], key: number): TableWriter {
  const keyMatch = columns
    .slice(0, key)
    .map((column) => `${column} is ?`)
    .join(' and ');
  const match = columns.map((column) => `${column} is ?`).join(' and ');
  const holes = columns.map(() => '?').join(',');
  const put = db.prepare(`insert or replace into ${name} (${columns.join(',')}) values (${holes})`);
  const remove = db.prepare(`delete from ${name} where ${keyMatch}`);
  const find = db.prepare(`select 1 from ${name} where ${match}`).pluck();
  const total = db.prepare(`select count(*) from ${name}`).pluck();

  return {
    replace(old, now) {
      const before = new Set(old.map((row) => JSON.stringify(row)));
      const keysNow = new Set(now.map((row) => JSON.stringify(row.slice(0, key))));
      for (const row of old) {
        if (!keysNow.has(JSON.stringify(row.slice(0, key)))) remove.run(...row.slice(0, key));
      }
      for (const row of now) {
        if (before.size === 0 || !before.has(JSON.stringify(row))) put.run(...row);
      }
    },
    has: (row) => find.get(...row) !== undefined,
    count: () => Number(total.get()),
  };
}
