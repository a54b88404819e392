import { canonicalJson, type Entry, type EntryOf } from '../../domain/journal/index.ts';
import type { KindLookup } from './catalogue.ts';
import { type JournalRow, type JournalRows, toEntry } from './journal-rows.ts';
import type { Db } from './open-database.ts';
import type { EntryTable, Projection } from './projection.ts';
import { type TableWriter, tableWriter } from './table-writer.ts';

interface SubjectRow {
  readonly no: number;
  readonly state: string | null;
  readonly last_at: string;
  readonly last_place: number;
  readonly last_log: string;
}

export interface Folded {
  /** Canonical JSON of the state, or null while no known entry has made one. */
  readonly state: string | null;
  readonly value: unknown;
  readonly last: JournalRow | undefined;
  readonly needsUpgrade: boolean;
}

/** Folds rows in order, passing over what this program does not know. */
export function foldRows(
  lookup: KindLookup,
  projection: Projection | undefined,
  rows: Iterable<JournalRow>,
): Folded {
  let value: unknown;
  let last: JournalRow | undefined;
  let needsUpgrade = false;
  for (const row of rows) {
    last = row;
    const entry = understand(lookup, row);
    if (!entry || !projection) needsUpgrade = true;
    else value = projection.aggregate.fold(value, entry);
  }
  return { state: value === undefined ? null : canonicalJson(value), value, last, needsUpgrade };
}

/** The typed entry of a row, or undefined when its kind is unknown, newer than ours, or of another shape. */
function understand(
  lookup: KindLookup,
  row: JournalRow,
): EntryOf<Projection['aggregate']['kinds']> | undefined {
  const kind = lookup.kind(row.kind);
  if (!kind || row.v > kind.v || kind.subjectType !== row.subject_type) return undefined;
  const entry: Omit<Entry, 'prev'> = toEntry(row);
  return { ...entry, prev: '' };
}

/** Keeps subject states and their tables in step with the journal, inside the caller's transaction. */
export function projector(db: Db, lookup: KindLookup, rows: JournalRows) {
  const select = db.prepare<[string, string], SubjectRow>(
    `select s.no, s.state, s.last_at, s.last_place, l.id as last_log
       from subject s join log l on l.no = s.last_place / 1099511627776 where s.id = ? and s.type = ?`,
  );
  const insert = db.prepare(
    'insert into subject (id, type, state, last_at, last_place, needs_upgrade) values (?,?,?,?,?,?)',
  );
  const update = db.prepare(
    'update subject set state = ?, last_at = ?, last_place = ?, needs_upgrade = max(needs_upgrade, ?) where no = ?',
  );
  const writers = new Map<string, TableWriter>();
  const writer = (name: string, columns: readonly string[], key: number) => {
    const made = writers.get(name) ?? tableWriter(db, name, columns, key);
    writers.set(name, made);
    return made;
  };

  function writeTables(
    projection: Projection,
    no: number,
    id: string,
    before: unknown,
    after: unknown,
  ): void {
    for (const table of projection.tables) {
      const old = before === undefined ? [] : table.rows(before, no, id);
      const now = after === undefined ? [] : table.rows(after, no, id);
      writer(table.name, table.columns, table.key).replace(old, now);
    }
  }

  function applySubject(row: JournalRow): void {
    const projection = lookup.projection(row.subject_type);
    const known = select.get(row.subject_id, row.subject_type);
    const isNext =
      !known ||
      known.last_at < row.at ||
      (known.last_at === row.at &&
        (known.last_log < row.log || (known.last_log === row.log && known.last_place < row.place)));
    const before = known?.state == null ? undefined : JSON.parse(known.state);
    const entry = understand(lookup, row);
    const unknown = entry && projection ? 0 : 1;
    if (!isNext) {
      refold(row.subject_type, row.subject_id);
      return;
    }
    const after = entry && projection ? projection.aggregate.fold(before, entry) : before;
    const state = after === undefined ? null : canonicalJson(after);
    let no = known?.no;
    if (no === undefined) {
      no = Number(
        insert.run(row.subject_id, row.subject_type, state, row.at, row.place, unknown).lastInsertRowid,
      );
    } else {
      update.run(state, row.at, row.place, unknown, no);
    }
    if (projection) writeTables(projection, no, row.subject_id, before, after);
  }

  /** Folds one subject anew from its first entry: a late entry arrived, or the program learned new kinds. */
  const rewrite = db.prepare(
    'update subject set state=?, last_at=?, last_place=?, needs_upgrade=? where no=?',
  );
  function refold(type: string, id: string): void {
    const known = select.get(id, type);
    if (!known) return;
    const projection = lookup.projection(type);
    const folded = foldRows(lookup, projection, rows.ofSubject(type, id));
    if (!folded.last) return;
    rewrite.run(folded.state, folded.last.at, folded.last.place, folded.needsUpgrade ? 1 : 0, known.no);
    const before = known.state == null ? undefined : JSON.parse(known.state);
    if (projection) writeTables(projection, known.no, id, before, folded.value);
  }

  /** Writes the row of an entry that has tables of its own; false when it is a subject's. */
  function applyEntryTables(row: JournalRow): boolean {
    const tables = lookup.entryTables(row.kind);
    for (const table of tables) writeEntryRow(table, row);
    return tables.length > 0;
  }

  function writeEntryRow(table: EntryTable, row: JournalRow): void {
    if (!understand(lookup, row)) return;
    const values = table.row({ ...toEntry(row), prev: '' });
    writer(table.name, ['place', ...table.columns], 1).replace([], [[row.place, ...values]]);
  }

  return {
    apply(row: JournalRow): void {
      if (!applyEntryTables(row)) applySubject(row);
    },
    refold,
    writeEntryRow,
    /** Forgets prepared statements: a table was dropped and made anew. */
    reset: () => writers.clear(),
  };
}

export type Projector = ReturnType<typeof projector>;
