import { hash as digest } from 'node:crypto';
import { z } from 'zod';
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

export function kindsText({ kinds }: KindLookup): string {
  return JSON.stringify(kinds);
}

/** Whether everything that was known is known as before or in a later version. */
export function knowsMore({ kinds }: KindLookup, before: string | undefined): boolean {
  const now = new Map(kinds.map((kind) => [kind.name, kind]));
  const old = z.array(knownKindSchema).safeParse(parse(before));
  return (
    old.success &&
    old.data.every(({ name, v, row }) => {
      const kind = now.get(name);
      return kind !== undefined && kind.v >= v && kind.row === row;
    })
  );
}

const knownKindSchema = z.object({ name: z.string(), v: z.number(), row: z.boolean() });
const madeSchema = z.object({ print: z.string(), tables: z.array(z.string()) });

function printOf(definition: unknown): string {
  return digest('sha256', JSON.stringify(definition), 'hex');
}

/** Makes the empty tables of a definition, and gives the value of its row in `meta`. */
export function makeTables(db: Db, { sql, print }: Derived): string {
  const before = new Set(tableNames(db));
  for (const text of sql) db.exec(text);
  return JSON.stringify({ print, tables: tableNames(db).filter((name) => !before.has(name)) });
}

/** Whether the row of `meta` says that the tables were made from this very definition. */
export function isMade({ print }: Derived, value: string | undefined): boolean {
  return madeSchema.safeParse(parse(value)).data?.print === print;
}

/** The tables that a row of `meta` names. */
export function madeTables(value: string | undefined): readonly string[] {
  return madeSchema.safeParse(parse(value)).data?.tables ?? [];
}

/** Every table in the file that follows from the journal. */
export function derivedTables(db: Db): readonly string[] {
  return tableNames(db).filter((name) => !DURABLE_TABLES.includes(name));
}

function parse(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '');
  } catch {
    return undefined;
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
