import { GENESIS } from '../../domain/journal/index.ts';
import type { Catalogue, KindLookup } from './catalogue.ts';
import { chainHash } from './journal.ts';
import { type JournalRows, seqOf, toEntry } from './journal-rows.ts';
import type { LogTable } from './logs.ts';
import type { Db } from './open-database.ts';
import { foldRows } from './project.ts';
import { type TableWriter, tableWriter } from './table-writer.ts';

/** The first difference between what the store says and what its journal proves. */
export type Difference =
  | { readonly where: 'chain'; readonly log: string; readonly seq: number; readonly what: string }
  | { readonly where: 'subject'; readonly type: string; readonly id: string; readonly what: string }
  | { readonly where: 'table'; readonly table: string; readonly what: string }
  | { readonly where: 'file'; readonly what: string };

export interface Verification {
  readonly entries: number;
  readonly subjects: number;
  readonly difference: Difference | undefined;
}

interface Parts {
  readonly db: Db;
  readonly lookup: KindLookup;
  readonly rows: JournalRows;
  readonly logs: LogTable;
  readonly catalogue: Catalogue;
}

class Found extends Error {
  readonly difference: Difference;
  constructor(difference: Difference) {
    super(difference.what);
    this.difference = difference;
  }
}

/** Re-walks every chain, refolds every subject, and compares every derived row. Memory stays bounded. */
export function verifyStore(parts: Parts, progress: (done: number) => void = () => {}): Verification {
  const tally = { entries: 0, subjects: 0 };
  const step = () => {
    if ((tally.entries + tally.subjects) % 10_000 === 0) progress(tally.entries + tally.subjects);
  };
  try {
    walkChains(parts, () => {
      tally.entries += 1;
      step();
    });
    checkEntryTables(parts);
    refoldSubjects(parts, () => {
      tally.subjects += 1;
      step();
    });
    return { ...tally, difference: undefined };
  } catch (error) {
    if (error instanceof Found) return { ...tally, difference: error.difference };
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) {
      return { ...tally, difference: { where: 'file', what: error.message } };
    }
    throw error;
  }
}

function walkChains({ db, rows, logs }: Parts, count: () => void): void {
  let walked = 0;
  for (const log of logs.all()) {
    let prev = GENESIS;
    let expected = 1;
    const fail = (what: string) => new Found({ where: 'chain', log: log.id, seq: expected, what });
    for (const row of rows.iterateLog(log.no)) {
      const seq = seqOf(row.place);
      if (seq !== expected) throw fail(`entry ${expected} is missing, found ${seq}`);
      if (chainHash(prev, { ...row, seq }) !== row.hash) throw fail('the entry does not match its hash');
      prev = row.hash;
      expected += 1;
      walked += 1;
      count();
    }
    if (expected - 1 !== log.seq) throw fail(`the log ends at ${expected - 1}, its head says ${log.seq}`);
    if (prev !== log.hash) throw fail('the last entry is not the one its head names');
    if (!logs.isGenuine(log, log.signature)) throw fail("the head does not bear its author's signature");
  }
  const stored = Number(db.prepare('select count(*) from journal').pluck().get());
  if (stored !== walked)
    throw new Found({
      where: 'table',
      table: 'journal',
      what: `${stored - walked} entries belong to no log`,
    });
}

function checkEntryTables({ db, lookup, rows, logs, catalogue }: Parts): void {
  for (const table of catalogue.entryTables) {
    const writer = tableWriter(db, table.name, ['place', ...table.columns], 1);
    let expected = 0;
    for (const log of logs.all()) {
      for (const row of rows.iterateLog(log.no)) {
        const kind = lookup.kind(row.kind);
        if (!kind || row.v > kind.v || !lookup.entryTables(row.kind).includes(table)) continue;
        expected += 1;
        if (!writer.has([row.place, ...table.row({ ...toEntry(row), prev: '' })])) {
          throw new Found({
            where: 'table',
            table: table.name,
            what: `row of ${row.log} ${seqOf(row.place)} differs`,
          });
        }
      }
    }
    compareCount(table.name, writer, expected);
  }
}

function refoldSubjects({ db, lookup, rows, catalogue }: Parts, count: () => void): void {
  const writers = new Map<string, { readonly writer: TableWriter; expected: number }>();
  for (const { tables } of catalogue.projections) {
    for (const t of tables)
      writers.set(t.name, { writer: tableWriter(db, t.name, t.columns, t.key), expected: 0 });
  }
  const subjects = db
    .prepare<[], { no: number; id: string; type: string; state: string | null }>(
      'select no, id, type, state from subject',
    )
    .iterate();
  for (const subject of subjects) {
    const projection = lookup.projection(subject.type);
    const fail = (what: string) => new Found({ where: 'subject', type: subject.type, id: subject.id, what });
    const folded = foldRows(lookup, projection, rows.ofSubject(subject.type, subject.id));
    if (!folded.last) throw fail('has a state but no entry');
    if (folded.state !== subject.state) throw fail('its state is not what its entries fold to');
    for (const table of folded.value === undefined ? [] : (projection?.tables ?? [])) {
      const known = writers.get(table.name);
      if (!known) continue;
      for (const row of table.rows(folded.value, subject.no, subject.id)) {
        known.expected += 1;
        if (!known.writer.has(row)) throw fail(`its row in ${table.name} differs`);
      }
    }
    count();
  }
  for (const [name, { writer, expected }] of writers) compareCount(name, writer, expected);
  const orphans = db
    .prepare(
      `select count(*) from (select distinct subject_id, subject_type from journal) j
        where not exists (select 1 from subject s where s.id = j.subject_id and s.type = j.subject_type)
          and j.subject_type not in (${catalogue.entryTables.map(() => '?').join(',') || "''"})`,
    )
    .pluck()
    .get(...catalogue.entryTables.map((table) => table.aggregate.type));
  if (Number(orphans) > 0)
    throw new Found({
      where: 'table',
      table: 'subject',
      what: `${orphans} subjects have entries but no state`,
    });
}

function compareCount(name: string, writer: TableWriter, expected: number): void {
  const actual = writer.count();
  if (actual !== expected) {
    throw new Found({
      where: 'table',
      table: name,
      what: `has ${actual} rows, the journal gives ${expected}`,
    });
  }
}
