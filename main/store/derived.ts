import { hash as digest } from 'node:crypto';
import type { Catalogue, KindLookup } from './catalogue.ts';
import { DURABLE_TABLES } from './migrations/index.ts';
import type { Db } from './open-database.ts';
import type { EntryTable, Projection } from './projection.ts';

/** A set of derived tables that is made and filled as one, and what it was made from. */
export interface Derived {
  /** Its row in `meta`. */
  readonly name: string;
  readonly sql: readonly string[];
  readonly print: string;
  readonly source: { readonly projection: Projection } | { readonly entryTable: EntryTable };
}

export function derivedOf({ projections, entryTables }: Catalogue): readonly Derived[] {
  return [
    ...projections.map((projection): Derived => {
      const { version, tables, aggregate } = projection;
      const sql = tables.map((table) => table.sql);
      return {
        name: `projection:${aggregate.type}`,
        sql,
        print: printOf([version, tables.map(({ sql, columns, key }) => [sql, columns, key])]),
        source: { projection },
      };
    }),
    ...entryTables.map((entryTable): Derived => {
      const { version, name, sql, columns, aggregate } = entryTable;
      // With its kinds: rows of a version that was not understood are missing until the table is made anew.
      const kinds = Object.values(aggregate.kinds).map(({ kind, v }) => [kind, v]);
      return {
        name: `entries:${name}`,
        sql: [sql],
        print: printOf([version, sql, columns, kinds]),
        source: { entryTable },
      };
    }),
  ];
}

/** The row of `meta` that names every known kind: when it changes, entries may be understood that were not. */
export const KINDS_NAME = 'kinds';

export function kindsPrint({ kinds }: KindLookup): string {
  return printOf(kinds);
}

function printOf(definition: unknown): string {
  return digest('sha256', JSON.stringify(definition), 'hex');
}

/** Makes the empty tables of a definition, and gives the value of its row in `meta`. */
export function makeTables(db: Db, { sql, print }: Derived): string {
  const before = new Set(tableNames(db));
  for (const text of sql) db.exec(text);
  return JSON.stringify({ print, tables: tableNames(db).filter((name) => !before.has(name)) });
}

/** Drops the tables that a row of `meta` names. It is only data: it never reaches what cannot be made again. */
export function dropTables(db: Db, value: string): void {
  const present = new Set(tableNames(db));
  for (const name of readTables(value)) {
    if (present.has(name) && !DURABLE_TABLES.includes(name)) db.exec(`drop table "${name}"`);
  }
}

/** Whether the row of `meta` says that the tables were made from this very definition, and they are there. */
export function isMade(db: Db, { print }: Derived, value: string | undefined): boolean {
  if (value === undefined || parse(value).print !== print) return false;
  const present = new Set(tableNames(db));
  return readTables(value).every((name) => present.has(name));
}

function readTables(value: string): readonly string[] {
  const { tables } = parse(value);
  return Array.isArray(tables) ? tables.filter((name) => typeof name === 'string') : [];
}

function parse(value: string): { readonly print?: unknown; readonly tables?: unknown } {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

/** Ordinary and virtual tables; what a virtual table keeps its data in goes with it. */
function tableNames(db: Db): readonly string[] {
  return db
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all();
}
