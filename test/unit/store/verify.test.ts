import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../main/store/identity.ts';
import { type Db, openDatabase } from '../../../main/store/open-database.ts';
import { StoreRefusal } from '../../../main/store/refusal.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import type { Verification } from '../../../main/store/verify.ts';
import { deliveryOf, logsOf } from '../../support/deliveries.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { suiteDir } from '../../support/tmp.ts';
import { look, tag, toyCatalogue, write } from '../../support/toy-catalogue.ts';

type Value = string | number | Buffer | null;

const suite = suiteDir();
let base = '';
let copies = 0;

/** A closed store with two authors, late entries, attachments, a retired identity and a subject of unknown kind. */
beforeAll(() => {
  const dir = suite;
  base = join(dir, 'base');
  const other = testStoreIn(join(dir, 'other'));
  const store = testStoreIn(base);
  for (let i = 0; i < 6; i++) {
    store.append(nurse, () => [
      write(`n${i}`, `note ${i} �`),
      tag(`n${i}`, `tag ${i % 3}`),
      look(`n${i}`, 'care'),
    ]);
    other.append(nurse, () => [tag(`n${i}`, 'from afar'), write(`m${i}`, 'x'), tag(`m${i}`, 'y')]);
  }
  store.blobs.put(Buffer.from('an attachment'));
  for (const log of logsOf(other)) store.receive(deliveryOf(other, log));
  createIdentity(store.db);
  store.close();
  other.close();
  const again = testStoreIn(base);
  again.append(nurse, () => [write('n1', 'by the new identity'), look('n1', 'care')]);
  expect(again.verify()).toMatchObject({ entries: 38, subjects: 12, difference: undefined });
  again.close();
});

afterAll(() => expect(copies).toBeGreaterThan(100));

function testStoreIn(dir: string): Store {
  return openStore({ dir, key: KEY, catalogue: toyCatalogue });
}

/** What opening and verifying a changed copy say; `change` writes past the store, through a raw handle. */
function verdict(change: (db: Db) => void): Verification | StoreRefusal {
  copies += 1;
  const dir = join(base, '..', `copy-${copies}`);
  mkdirSync(dir);
  copyFileSync(join(base, 'clinic.db'), join(dir, 'clinic.db'));
  const raw = openDatabase(join(dir, 'clinic.db'), KEY);
  raw.pragma('foreign_keys=OFF');
  change(raw);
  raw.close();
  return openAndVerify(dir);
}

function openAndVerify(dir: string): Verification | StoreRefusal {
  try {
    const store = testStoreIn(dir);
    const verification = store.verify();
    store.close();
    return verification;
  } catch (error) {
    if (error instanceof StoreRefusal) return error;
    throw error;
  }
}

const isFound = (result: Verification | StoreRefusal): boolean =>
  result instanceof StoreRefusal ? result.code === 'damaged' : result.difference !== undefined;

/** Changes one column of one row; false when SQLite itself refuses the value. */
function tamper(
  db: Db,
  table: string,
  column: string,
  row: Readonly<Record<string, Value>>,
  to: Value,
): boolean {
  const columns = Object.keys(row);
  const was = columns.map((name) => row[name] ?? null);
  const isText = typeof row[column] === 'string';
  try {
    const value = isText ? 'cast(? as text)' : '?';
    const match = columns.map((name) => `${name} is ?`).join(' and ');
    return (
      db.prepare(`update ${table} set ${column} = ${value} where ${match}`).run(to, ...was).changes === 1
    );
  } catch {
    return false;
  }
}

/** The value with one byte changed; a number moved by a little. */
function changed(value: Value, at: number, mask: number): Value {
  if (value === null) return 'x';
  if (typeof value === 'number') return value + (mask % 2 === 0 ? mask : -mask);
  const bytes = Buffer.from(value);
  if (bytes.length === 0) return Buffer.from([mask]);
  const i = at % bytes.length;
  bytes[i] = (bytes[i] ?? 0) ^ mask;
  return bytes;
}

function rowsOf(db: Db, table: string): readonly Readonly<Record<string, Value>>[] {
  // A subject's number only says which derived rows are its own: of one that has none it says nothing.
  const where = table === 'subject' ? 'where no in (select subject from note_tag)' : '';
  return db.prepare<[], Record<string, Value>>(`select * from ${table} ${where}`).all();
}

const tables = ['journal', 'log', 'subject', 'blob', 'identity', 'note_tag', 'look'] as const;

describe('verify', () => {
  it('finds a changed byte in any column of any row', () => {
    const reached = new Set<string>();
    const columns = tables.flatMap((table) => {
      const db = openDatabase(join(base, 'clinic.db'), KEY);
      const names = Object.keys(rowsOf(db, table)[0] ?? {}).map((column) => ({ table, column }));
      db.close();
      return names;
    });
    const one = (table: string, column: string, row: number, at: number, mask: number): boolean => {
      let applied = false;
      const result = verdict((db) => {
        const rows = rowsOf(db, table);
        const chosen = rows[row % rows.length] ?? {};
        applied = tamper(db, table, column, chosen, changed(chosen[column] ?? null, at, mask));
      });
      if (applied) reached.add(`${table}.${column}`);
      return !applied || isFound(result);
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.nat(1_000),
        fc.nat(1_000),
        fc.integer({ min: 1, max: 255 }),
        ({ table, column }, row, at, mask) => one(table, column, row, at, mask),
      ),
      { numRuns: 60 },
    );
    for (const { table, column } of columns)
      expect(one(table, column, 1, 5, 200), `${table}.${column}`).toBe(true);
    expect([...reached].toSorted()).toEqual(
      columns.map(({ table, column }) => `${table}.${column}`).toSorted(),
    );
  });

  it.each([
    ['two bodies that changed places', swap('body')],
    ['two hashes that changed places', swap('hash')],
    ['two rows that changed places', swapPlaces],
    ['a last row that is gone', 'delete from journal where place = (select max(place) from journal)'],
    ['a first row that is gone', 'delete from journal where place = (select min(place) from journal)'],
    ['a row that is gone from the middle', 'delete from journal where place % 4294967296 = 3'],
    ['a log that is cut with its head set back', cutLog],
    ['a head that is gone', 'delete from log where no = 2'],
    ['every head gone', 'delete from log'],
    [
      'a row of no log',
      'insert into journal select 77 * 4294967296 + 1, at, kind, v, subject_type, subject_id, actor, body, hash from journal limit 1',
    ],
    [
      'a row before the first',
      'insert into journal select 4294967296, at, kind, v, subject_type, subject_id, actor, body, hash from journal limit 1',
    ],
    [
      'a row below every log',
      'insert into journal select -5, at, kind, v, subject_type, subject_id, actor, body, hash from journal limit 1',
    ],
    [
      'a row behind the head',
      'insert into journal select max(place) + 1, at, kind, v, subject_type, subject_id, actor, body, hash from journal where place < 2 * 4294967296',
    ],
    ['a subject that is gone', "delete from subject where id = 'n3'"],
    [
      'a subject of nothing',
      "insert into subject select 900, 'ghost', type, state, last_at, last_place, 0 from subject limit 1",
    ],
    ['a state that is gone', "update subject set state = null where id = 'n3'"],
    [
      'a derived row that is gone',
      "delete from note_tag where tag = 'tag 1' and subject = (select min(subject) from note_tag where tag = 'tag 1')",
    ],
    ['a derived row too many', "insert into note_tag select 'extra', min(subject) from note_tag"],
    ['a derived row of no subject', "insert into note_tag values ('extra', 4711)"],
    ['an entry’s row that is gone', 'delete from look where place = (select min(place) from look)'],
    ['an entry’s row too many', "insert into look values (4711, 'n1', '0000000000000000')"],
    ['a row for an entry of another kind', "insert into look select min(place) + 1, 'n1', at from look"],
    ['an attachment under another name', 'update blob set hash = lower(hex(zeroblob(32)))'],
    ['a missing index', 'drop index journal_subject'],
    ['another index', 'create index more on journal (body)'],
    ['a changed table', 'alter table look add column more text'],
    [
      'a retired key that came back',
      'update identity set private_key = (select private_key from identity where retired = 0) where retired = 1',
    ],
  ] as const)('finds %s', (_, change) => {
    const result = verdict((db) => (typeof change === 'string' ? void db.exec(change) : change(db)));
    expect(isFound(result)).toBe(true);
  });

  it('tells broken bytes from other broken bytes that a decoder would make the same sign of', () => {
    const rows = (table: string, column: string) => (db: Db) => {
      const texts = db.prepare<[], { id: number; bytes: Buffer }>(
        `select rowid as id, cast(${column} as blob) as bytes from ${table} where ${column} like '%note 2%'`,
      );
      const { id, bytes } = texts.get() ?? { id: 0, bytes: Buffer.alloc(0) };
      const at = bytes.indexOf('�');
      // F0 BF BD is no character, and becomes U+FFFD when it is read: the very sign that stood there.
      bytes[at] = 0xf0;
      expect(bytes.toString()).toContain('�');
      expect(
        db.prepare(`update ${table} set ${column} = cast(? as text) where rowid = ?`).run(bytes, id).changes,
      ).toBe(1);
    };
    expect(isFound(verdict(rows('journal', 'body')))).toBe(true);
    expect(isFound(verdict(rows('subject', 'state')))).toBe(true);
  });

  it('finds nothing where nothing was changed', () => {
    expect(verdict(() => {})).toMatchObject({ entries: 38, subjects: 12, difference: undefined });
  });

  it.each([
    'delete from meta',
    "update meta set value = replace(value, '\"', '')",
    "insert into meta values ('x', 'y')",
  ])('has nothing left to find where opening made the derived tables anew: %s', (sql) => {
    const result = verdict((db) => void db.exec(sql));
    expect(result).toMatchObject({ entries: 38, subjects: 12, difference: undefined });
  });

  it('finds a record of the derived tables that is not the one this program writes', () => {
    expect(isFound(verdict((db) => void db.exec("update meta set value = value || ' '")))).toBe(true);
  });

  it('finds a changed byte anywhere in the file, or it is refused at opening', () => {
    const bytes = readFileSync(join(base, 'clinic.db'));
    // The salt, of which a raw key makes no use, and SQLite's page size and versions: no part of any record.
    const PREAMBLE = 24;
    const silent: number[] = [];
    const one = (at: number, mask: number) => {
      copies += 1;
      const dir = join(base, '..', `copy-${copies}`);
      mkdirSync(dir);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      writeFileSync(join(dir, 'clinic.db'), changed);
      copyFileSync(join(base, 'clinic.info.json'), join(dir, 'clinic.info.json'));
      const result = openAndVerify(dir);
      if (isFound(result)) return;
      if (at < PREAMBLE) expect(result).toMatchObject({ entries: 38, subjects: 12, difference: undefined });
      else silent.push(at);
    };
    for (let at = 0; at < 40; at++) one(at, 1);
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), one), { numRuns: 60 });
    expect(silent).toEqual([]);
  });
});

describe('verifying beside the work', () => {
  it('is not led astray by saves and refolds between its pages', async () => {
    const store = testStore({ nowMs: () => 10_000_000 });
    const far = testStore({ nowMs: () => 1_000 });
    for (let i = 0; i < 400; i++)
      store.append(nurse, () => [write(`n${i}`, 'a'), tag(`n${i}`, 'b'), look(`n${i}`, 'c')]);
    const run = store.verifyBesideWork();
    let saves = 0;
    for (let step = await run.next(); ; step = await run.next()) {
      if (step.done) {
        expect(step.value.difference).toBeUndefined();
        expect(step.value.subjects).toBeGreaterThanOrEqual(400);
        break;
      }
      saves += 1;
      far.append(nurse, () => [tag(`n${saves % 400}`, 'late'), write(`new${saves}`, 'x')]);
      for (const log of logsOf(far)) store.receive(deliveryOf(far, log));
      store.append(nurse, () => [
        tag(`n${399 - (saves % 400)}`, 'more'),
        look('n1', 'more'),
        tag(`own${saves}`, 'x'),
      ]);
      if (saves === 2) store.rebuild();
    }
    expect(saves).toBeGreaterThan(2);
    expect(store.verify().difference).toBeUndefined();
    store.close();
    far.close();
  });

  it('finds what verify finds, and may be given up', async () => {
    const store = testStore();
    for (let i = 0; i < 300; i++) store.append(nurse, () => [tag(`n${i}`, 'b')]);
    const given = store.verifyBesideWork();
    await given.next();
    await given.return({ entries: 0, subjects: 0, difference: undefined });
    store.db.exec("insert into note_tag values ('extra', 1)");
    const run = store.verifyBesideWork();
    let step = await run.next();
    while (!step.done) step = await run.next();
    expect(step.value.difference).toEqual({
      where: 'table',
      table: 'note_tag',
      what: '有 301 行，按记录应有 300 行',
    });
    store.close();
  });
});

function swap(column: string): (db: Db) => void {
  return (db) => {
    const two = db.prepare<[], { place: number; value: string }>(
      `select place, ${column} as value from journal where kind = 'notes.written' order by place limit 2`,
    );
    const [a, b] = two.all();
    const put = db.prepare(`update journal set ${column} = ? where place = ?`);
    put.run(b?.value, a?.place);
    put.run(a?.value, b?.place);
  };
}

function swapPlaces(db: Db): void {
  const first = db.prepare<[], number>('select min(place) from journal').pluck().get() ?? 0;
  const move = db.prepare('update journal set place = ? where place = ?');
  move.run(-1, first);
  move.run(first, first + 1);
  move.run(first + 1, -1);
}

/** What one with the key could do: everything right but the author's signature, which only the author has. */
function cutLog(db: Db): void {
  db.exec(`delete from journal where place = (select no * 4294967296 + head_seq from log where no = 1);
    update log set head_seq = head_seq - 1 where no = 1;
    update log set head_hash = (select hash from journal where place = 4294967296 + head_seq),
                   latest_at = (select max(at) from journal where place / 4294967296 = 1) where no = 1;
    delete from subject; delete from meta;`);
}
