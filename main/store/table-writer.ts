import type { Db } from './open-database.ts';
import type { SqlValue } from './projection.ts';

type Row = readonly SqlValue[];

export interface TableWriter {
  /** Makes the table say `now` where it said `old`; rows that did not change are not touched. */
  readonly replace: (old: readonly Row[], now: readonly Row[]) => void;
  /** Whether exactly this row is there, byte for byte. */
  readonly has: (row: Row) => boolean;
  readonly count: () => number;
}

/** Writes one derived table. The first `key` columns are its primary key. */
export function tableWriter(db: Db, name: string, columns: readonly string[], key: number): TableWriter {
  const keys = columns.slice(0, key);
  const keyMatch = keys.map((column) => `${column} is ?`).join(' and ');
  // The key finds the row by its index; a column's own collation must not hide a difference in the bytes.
  const match = columns.map((column) => `(${column} collate binary) is ?`).join(' and ');
  const holes = columns.map(() => '?').join(',');
  const put = db.prepare(`insert or replace into ${name} (${columns.join(',')}) values (${holes})`);
  const remove = db.prepare(`delete from ${name} where ${keyMatch}`);
  const find = db.prepare(`select 1 from ${name} where ${keyMatch} and ${match}`).pluck();
  const total = db.prepare(`select count(*) from ${name}`).pluck();
  const keyOf = (row: Row) => JSON.stringify(row.slice(0, key));

  return {
    replace(old, now) {
      if (old.length === 0) {
        for (const row of now) put.run(...row);
        return;
      }
      const before = new Map(old.map((row) => [keyOf(row), row]));
      const kept = new Set<string>();
      for (const row of now) {
        const name = keyOf(row);
        kept.add(name);
        const was = before.get(name);
        if (!was || !same(was, row)) put.run(...row);
      }
      for (const [name, row] of before) if (!kept.has(name)) remove.run(...row.slice(0, key));
    },
    has: (row) => find.get(...row.slice(0, key), ...row) !== undefined,
    count: () => Number(total.get()),
  };
}

function same(a: Row, b: Row): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
