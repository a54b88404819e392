import { hash as digest } from 'node:crypto';
import type { Catalogue, KindLookup } from './catalogue.ts';
import type { JournalRows } from './journal-rows.ts';
import type { LogTable } from './logs.ts';
import type { Db } from './open-database.ts';
import type { Projector } from './project.ts';

interface Parts {
  readonly db: Db;
  readonly lookup: KindLookup;
  readonly rows: JournalRows;
  readonly logs: LogTable;
  readonly catalogue: Catalogue;
  readonly projector: Projector;
}

/** A set of derived tables that is made and filled as one. */
interface Derived {
  readonly name: string;
  readonly tables: readonly string[];
  readonly print: string;
  readonly make: () => void;
}

/**
 * Makes the derived tables agree with this program: what has no table yet, or one of another definition, is
 * dropped, made and filled from the journal; subjects with entries that an older program did not know are
 * refolded. Derived tables therefore need no migrations of their own.
 */
export function bringUpToDate(parts: Parts): void {
  const { db, lookup, projector } = parts;
  db.transaction(() => {
    const rebuilt = new Set<string>();
    for (const item of derivedTables(parts)) {
      if (readPrint(db, item.name)?.print === item.print) continue;
      remake(db, item);
      rebuilt.add(item.name);
    }
    if (rebuilt.size > 0) projector.reset();
    const learned = db.prepare<[], { id: string; type: string }>(
      'select id, type from subject where needs_upgrade = 1',
    );
    for (const subject of learned.all()) {
      if (lookup.projection(subject.type)) projector.refold(subject.type, subject.id);
    }
  }).immediate();
}

export function rebuildAll(parts: Parts): void {
  parts.db
    .transaction(() => {
      for (const item of derivedTables(parts)) remake(parts.db, item);
    })
    .immediate();
}

function derivedTables(parts: Parts): readonly Derived[] {
  const { db, catalogue, projector } = parts;
  const projections = catalogue.projections.map((projection): Derived => {
    const { type } = projection.aggregate;
    return {
      name: `projection:${type}`,
      tables: projection.tables.map((table) => table.name),
      print: printOf(projection.version, projection.tables),
      make() {
        for (const table of projection.tables) db.exec(table.sql);
        projector.reset();
        refoldType(parts, type);
      },
    };
  });
  const entryTables = catalogue.entryTables.map(
    (table): Derived => ({
      name: `entries:${table.name}`,
      tables: [table.name],
      print: printOf(table.version, [table]),
      make() {
        db.exec(table.sql);
        projector.reset();
        for (const log of parts.logs.all()) {
          for (const place of places(parts, log.no, table.aggregate.kinds)) {
            const row = parts.rows.at(place);
            if (row) projector.writeEntryRow(table, row);
          }
        }
      },
    }),
  );
  return [...projections, ...entryTables];
}

function refoldType({ db, projector }: Parts, type: string): void {
  db.prepare('update subject set state = null where type = ?').run(type);
  const next = db.prepare<[string, number], { no: number; id: string }>(
    'select no, id from subject where type = ? and no > ? order by no limit 1000',
  );
  for (let after = 0; ; ) {
    const page = next.all(type, after);
    for (const { id } of page) projector.refold(type, id);
    const last = page.at(-1);
    if (!last) return;
    after = last.no;
  }
}

/** Row ids of a log's entries of some kinds; collected first because a table is written while they are used. */
function places(
  { db }: Parts,
  logNo: number,
  kinds: Readonly<Record<string, { readonly kind: string }>>,
): readonly number[] {
  const names = Object.values(kinds).map((kind) => kind.kind);
  return db
    .prepare<unknown[], number>(
      `select place from journal where place / 1099511627776 = ? and kind in (${names.map(() => '?').join(',')})`,
    )
    .pluck()
    .all(logNo, ...names);
}

function remake(db: Db, item: Derived): void {
  const old = readPrint(db, item.name)?.tables ?? [];
  for (const table of new Set([...old, ...item.tables])) db.exec(`drop table if exists ${table}`);
  item.make();
  db.prepare('insert or replace into meta (name, value) values (?, ?)').run(
    item.name,
    JSON.stringify({ print: item.print, tables: item.tables }),
  );
}

function readPrint(db: Db, name: string): { print: string; tables: readonly string[] } | undefined {
  const text = db.prepare<[string], string>('select value from meta where name = ?').pluck().get(name);
  return text === undefined ? undefined : JSON.parse(text);
}

function printOf(
  version: number,
  tables: readonly { readonly sql: string; readonly columns: readonly string[] }[],
): string {
  return digest(
    'sha256',
    JSON.stringify([version, tables.map((table) => [table.sql, table.columns])]),
    'hex',
  );
}
