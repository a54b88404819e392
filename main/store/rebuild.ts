import type { Catalogue, KindLookup } from './catalogue.ts';
import {
  type Derived,
  derivedOf,
  derivedTables,
  isMade,
  KINDS_NAME,
  kindsText,
  knowsMore,
  madeTables,
  makeTables,
} from './derived.ts';
import { toFoldEntry } from './fold.ts';
import { type JournalRows, seqOf } from './journal-rows.ts';
import type { LogTable } from './logs.ts';
import type { Db } from './open-database.ts';
import type { Projector } from './project.ts';
import type { EntryTable } from './projection.ts';
import type { RebuildProgress } from './rebuild-progress.ts';
import type { SubjectRow, SubjectTable } from './subjects.ts';

export interface RebuildParts {
  readonly db: Db;
  readonly catalogue: Catalogue;
  readonly lookup: KindLookup;
  readonly rows: JournalRows;
  readonly logs: LogTable;
  readonly subjects: SubjectTable;
  readonly projector: Projector;
  readonly progress: RebuildProgress;
}

const PAGE = 1_000;

/**
 * Makes the derived tables agree with this program: what has no table yet, or one of another definition, is
 * dropped, made and filled from the journal; subjects with entries that an older program did not know are
 * refolded. Derived tables therefore need no migrations of their own. Inside the caller's transaction.
 */
export function bringUpToDate(parts: RebuildParts): void {
  const { db, lookup, projector, subjects } = parts;
  const meta = readMeta(db);
  const kinds = meta.get(KINDS_NAME);
  const isNew = meta.size === 0 && derivedTables(db).length === 0;
  // A fold may have used what is known no longer; and tables that nobody accounts for cannot be trusted.
  if (!isNew && !(agree(db, meta) && knowsMore(lookup, kinds))) {
    rebuildAll(parts);
    return;
  }
  const wanted = derivedOf(parts.catalogue);
  for (const [name, value] of meta) {
    if (name !== KINDS_NAME && !wanted.some((item) => item.name === name)) drop(db, name, madeTables(value));
  }
  const changed = wanted.filter((item) => !isMade(item, meta.get(item.name)));
  for (const item of changed) {
    drop(db, item.name, madeTables(meta.get(item.name)));
    writeMeta(db, item.name, makeTables(db, item));
  }
  if (changed.length > 0) projector.reset();
  for (const item of changed) parts.progress.expect(stepsOf(parts, item));
  for (const item of changed) fill(parts, item);
  if (kinds === kindsText(lookup)) return;
  forEachPage(
    (after) => subjects.pageOfFlagged(after, PAGE),
    ({ type, id }) => refold(parts, type, id),
  );
  writeMeta(db, KINDS_NAME, kindsText(lookup));
}

/** Throws every projection away and makes it again from the journal, inside the caller's transaction. */
export function rebuildAll(parts: RebuildParts): void {
  const { db, lookup, projector } = parts;
  const wanted = derivedOf(parts.catalogue);
  for (const item of wanted) parts.progress.expect(stepsOf(parts, item));
  for (const name of derivedTables(db)) db.exec(`drop table "${name}"`);
  db.exec('delete from subject; delete from meta;');
  for (const item of wanted) writeMeta(db, item.name, makeTables(db, item));
  writeMeta(db, KINDS_NAME, kindsText(lookup));
  projector.reset();
  refoldJournal(parts);
  for (const item of wanted) {
    if ('entryTable' in item.source) fillEntryTable(parts, item.source.entryTable);
  }
}

function refold({ projector, progress }: RebuildParts, type: string, id: string): void {
  projector.refold(type, id);
  progress.step();
}

/** How many subjects are refolded, or entries looked at, to fill a derived table. */
function stepsOf({ db }: RebuildParts, { source }: Derived): number {
  if ('entryTable' in source)
    return db.prepare<[], number>('select count(*) from journal').pluck().get() ?? 0;
  const ofType = db.prepare<[string], number>('select count(*) from subject where type = ?').pluck();
  return ofType.get(source.projection.aggregate.type) ?? 0;
}

/** Whether the derived tables in the file are those that `meta` names. */
function agree(db: Db, meta: ReadonlyMap<string, string>): boolean {
  const named = new Set([...meta.values()].flatMap(madeTables));
  const present = derivedTables(db);
  return present.length === named.size && present.every((name) => named.has(name));
}

function drop(db: Db, name: string, tables: readonly string[]): void {
  for (const table of tables) db.exec(`drop table "${table}"`);
  db.prepare('delete from meta where name = ?').run(name);
}

function fill(parts: RebuildParts, { source }: Derived): void {
  if ('entryTable' in source) {
    fillEntryTable(parts, source.entryTable);
    return;
  }
  const { type } = source.projection.aggregate;
  // The tables are empty now: nothing of an old state may be looked for in them.
  parts.db.prepare('update subject set state = null where type = ?').run(type);
  forEachPage(
    (after) => parts.subjects.pageOfType(type, after, PAGE),
    ({ id }) => refold(parts, type, id),
  );
}

function forEachPage(page: (after: number) => readonly SubjectRow[], visit: (row: SubjectRow) => void): void {
  for (let after = 0; ; ) {
    const rows = page(after);
    for (const row of rows) visit(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.no;
  }
}

function fillEntryTable({ logs, rows, projector, progress }: RebuildParts, table: EntryTable): void {
  const kinds = new Set(Object.values(table.aggregate.kinds).map(({ kind }) => kind));
  for (const { no } of logs.all()) {
    for (let seq = 0; ; ) {
      const page = rows.ofLog(no, seq, PAGE);
      const last = page.at(-1);
      if (!last) break;
      for (const row of page) {
        progress.step();
        if (kinds.has(row.kind))
          projector.writeEntryRow(table, { place: row.place, entry: toFoldEntry(row), own: false });
      }
      seq = seqOf(last.place);
    }
  }
}

/** Folds every subject that the journal tells of, in the order of the index on the subject. */
function refoldJournal(parts: RebuildParts): void {
  const { db } = parts;
  const next = db
    .prepare<[string], string>(
      'select subject_id from journal where subject_id > ? order by subject_id limit 1',
    )
    .pluck();
  const types = db
    .prepare<[string], string>('select distinct subject_type from journal where subject_id = ?')
    .pluck();
  for (let id = next.get(''); id !== undefined; id = next.get(id)) {
    for (const type of types.all(id)) refold(parts, type, id);
  }
}

function readMeta(db: Db): ReadonlyMap<string, string> {
  const rows = db.prepare<[], { name: string; value: string }>('select name, value from meta').all();
  return new Map(rows.map(({ name, value }) => [name, value]));
}

function writeMeta(db: Db, name: string, value: string): void {
  db.prepare('insert or replace into meta (name, value) values (?, ?)').run(name, value);
}
