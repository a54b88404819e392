import type { Catalogue, KindLookup } from './catalogue.ts';
import type { Check, Difference, Tally } from './difference.ts';
import { foldRows, toFoldEntry, understand } from './fold.ts';
import type { JournalRows } from './journal-rows.ts';
import type { Db } from './open-database.ts';
import type { Projector } from './project.ts';
import type { EntryTable, Projection } from './projection.ts';
import { type TableWriter, tableWriter } from './table-writer.ts';

const PAGE = 100;

interface Parts {
  readonly db: Db;
  readonly lookup: KindLookup;
  readonly rows: JournalRows;
  readonly projector: Projector;
  readonly catalogue: Catalogue;
}

interface RawSubject {
  readonly no: number;
  readonly id: string;
  readonly type: string;
  readonly state: Buffer | null;
  readonly last_at: string;
  readonly last_place: number;
  readonly needs_upgrade: number;
}

/** Refolds every subject and looks for each of its derived rows; then counts that no table has a row more. */
export function* checkSubjects(parts: Parts, tally: Tally): Check {
  const { db, projector, catalogue } = parts;
  const page = db.prepare<[number], RawSubject>(
    `select no, id, type, cast(state as blob) as state, last_at, last_place, needs_upgrade
       from subject where no > ? order by no limit ${PAGE}`,
  );
  const tables = new Map<string, { readonly writer: TableWriter; expected: number }>();
  for (const table of catalogue.projections.flatMap((projection) => projection.tables)) {
    tables.set(table.name, { writer: tableWriter(db, table.name, table.columns, table.key), expected: 0 });
  }
  let reached = 0;
  // A save between two pages may change rows that were counted already.
  const stopWatching = projector.watch((name, subjectNo, change) => {
    const table = tables.get(name);
    if (table && subjectNo <= reached) table.expected += change;
  });
  try {
    for (;;) {
      const subjects = page.all(reached);
      if (subjects.length === 0) break;
      for (const subject of subjects) {
        const found = checkSubject(parts, subject, tables);
        if (found) return found;
        reached = subject.no;
        tally.subjects += 1;
      }
      yield;
    }
    for (const [table, { writer, expected }] of tables) {
      const actual = writer.count();
      if (actual !== expected) {
        return { where: 'table', table, what: `有 ${actual} 行，按记录应有 ${expected} 行` };
      }
    }
    return undefined;
  } finally {
    stopWatching();
  }
}

function checkSubject(
  { lookup, rows }: Parts,
  subject: RawSubject,
  tables: ReadonlyMap<string, { readonly writer: TableWriter; expected: number }>,
): Difference | undefined {
  const { no, id, type } = subject;
  const fail = (what: string): Difference => ({ where: 'subject', type, id, what });
  const projection = lookup.projection(type);
  const folded = foldRows(lookup, projection, rows.ofSubject(type, id));
  if (!folded.last) return fail('有状态，却没有记录');
  const state = folded.state === null ? null : Buffer.from(folded.state);
  const sameState = state === null ? subject.state === null : subject.state?.equals(state) === true;
  if (!sameState) return fail('状态与它的记录推算的结果不符');
  if (folded.last.at !== subject.last_at || folded.last.place !== subject.last_place) {
    return fail('登记的最后一条记录不对');
  }
  if ((folded.needsUpgrade ? 1 : 0) !== subject.needs_upgrade) return fail('“需要升级”的标记不对');
  return checkRows(projection, folded.value, no, id, tables) ?? undefined;
}

function checkRows(
  projection: Projection | undefined,
  value: unknown,
  no: number,
  id: string,
  tables: ReadonlyMap<string, { readonly writer: TableWriter; expected: number }>,
): Difference | undefined {
  for (const table of value === undefined ? [] : (projection?.tables ?? [])) {
    const known = tables.get(table.name);
    for (const row of known ? table.rows(value, no, id) : []) {
      if (!known?.writer.has(row)) {
        return {
          where: 'table',
          table: table.name,
          what: `${projection?.aggregate.type} ${id} 的一行缺失或不符`,
        };
      }
      known.expected += 1;
    }
  }
  return undefined;
}

/** Whether every row of an entry table comes from an entry; that every entry has its row, the chains' walk saw. */
export function* checkEntryTables({ db, lookup, rows, catalogue }: Parts): Check {
  for (const table of catalogue.entryTables) {
    const page = db
      .prepare<[number], number>(
        `select place from ${table.name} where place > ? order by place limit ${PAGE}`,
      )
      .pluck();
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const places = page.all(after);
      const stray = places.find((place) => !hasRow(lookup, rows, table, place));
      const what = `位置 ${stray} 的行没有对应的记录`;
      if (stray !== undefined) return { where: 'table', table: table.name, what };
      const last = places.at(-1);
      if (last === undefined) break;
      after = last;
      yield;
    }
  }
  return undefined;
}

function hasRow(lookup: KindLookup, rows: JournalRows, table: EntryTable, place: number): boolean {
  const row = rows.at(place);
  return !!row && lookup.entryTables(row.kind).includes(table) && !!understand(lookup, toFoldEntry(row));
}
