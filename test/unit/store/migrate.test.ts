import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Migration, migrate, schemaVersion } from '../../../main/store/migrate.ts';
import { DURABLE_TABLES, migrations } from '../../../main/store/migrations/index.ts';
import { type Db, openDatabase } from '../../../main/store/open-database.ts';
import { refusalOf } from '../../support/refusals.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';
import { write } from '../../support/toy-catalogue.ts';

/** A database as the program of that version left it: 0 is none at all. */
function databaseOf(version: number): Db {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter((step) => step.version <= version),
  );
  return db;
}

function schema(db: Db): unknown {
  return db.prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name').all();
}

/** What each step does to rows that the version before had written. */
const steps: Readonly<Record<number, (migrated: (fill: (before: Db) => void) => Db) => void>> = {
  10(migrated) {
    const db = migrated((before) => expect(schema(before)).toEqual([]));
    db.exec(`insert into log values (1, 'n1/clinic', x'01', 1, 'h', x'02', '0000000000000001');
      insert into journal values (4294967297, '0000000000000001', 'k', 1, 't', 'i', '{}', '{}', 'h')`);
    expect(db.prepare('select count(*) from journal where subject_id = ?').pluck().get('i')).toBe(1);
    expect(() => db.exec("insert into log (no, id) values ('x', 'y')")).toThrow('datatype mismatch');
    expect(() => db.exec("update journal set at = x'00'")).toThrow('cannot store BLOB');
    const plan = db.prepare<[], { detail: string }>(
      "explain query plan select * from journal where subject_id = 'i'",
    );
    expect(plan.all().map((line) => line.detail)).toEqual([
      'SEARCH journal USING INDEX journal_subject (subject_id=?)',
    ]);
  },
  20(migrated) {
    const db = migrated((before) => before.exec("insert into blob values ('h', x'01')"));
    expect(db.prepare('select hash from blob').pluck().get()).toBe('h');
    db.pragma('foreign_keys = on');
    db.exec(`insert into ecg_capture (id, about) values ('c', '{}');
      insert into ecg_piece values ('c', 0, '[]', x'00000000')`);
    expect(() => db.exec("insert into ecg_piece values ('c', 0, '[]', x'01')")).toThrow('UNIQUE');
    db.exec("delete from ecg_capture where id = 'c'");
    expect(db.prepare('select count(*) from ecg_piece').pluck().get()).toBe(0);
  },
};

describe('each migration', () => {
  it.each(migrations.map((step) => step.version))('%i is tested from the version before', (version) => {
    const test = steps[version];
    if (!test) throw new Error(`no test of migration ${version}`);
    const before = migrations.filter((step) => step.version < version).at(-1)?.version ?? 0;
    test((fill) => {
      const db = databaseOf(before);
      fill(db);
      migrate(
        db,
        migrations.filter((step) => step.version <= version),
      );
      expect(schemaVersion(db)).toBe(version);
      return db;
    });
  });

  it('has a higher version than the one before', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });

  it('leads from every version to the same schema', () => {
    const fresh = schema(databaseOf(Number.POSITIVE_INFINITY));
    for (const version of [0, ...migrations.map((step) => step.version)]) {
      const db = databaseOf(version);
      migrate(db, migrations);
      expect(schema(db)).toEqual(fresh);
    }
  });

  it('makes exactly the tables that are never made anew', () => {
    const db = databaseOf(Number.POSITIVE_INFINITY);
    const tables = db
      .prepare<[], string>("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all();
    expect(tables.toSorted()).toEqual([...DURABLE_TABLES].toSorted());
  });
});

describe('migrating', () => {
  const twoSteps: readonly Migration[] = [
    ...migrations,
    { version: 9_000, sql: 'create table one (a text); create table two (a text)' },
    { version: 9_010, sql: 'create table three (a text); insert into missing values (1)' },
  ];

  it('does all steps or none', () => {
    const db = databaseOf(10);
    const before = schema(db);
    expect(refusalOf(() => migrate(db, twoSteps)).code).toBe('damaged');
    expect(schemaVersion(db)).toBe(10);
    expect(schema(db)).toEqual(before);
    migrate(db, twoSteps.slice(0, -1));
    expect(schemaVersion(db)).toBe(9_000);
  });

  it('refuses a schema from the future and changes nothing', () => {
    const db = databaseOf(10);
    migrate(db, twoSteps.slice(0, -1));
    const before = schema(db);
    expect(refusalOf(() => migrate(db, migrations))).toMatchObject({
      code: 'newer-schema',
      sentence: expect.stringContaining('9000'),
    });
    expect(schema(db)).toEqual(before);
  });

  it.each(['between', 'last', 'after'])(
    'that is killed (%s its statements) leaves the old version or the new',
    (where) => {
      const store = testStore({ dir: tempDir() });
      store.append(nurse, () => [write('n1', 'a')]);
      store.close();
      const migrator = join(import.meta.dirname, '../../support/children/migrator.ts');
      const { signal } = spawnSync(process.execPath, [migrator, store.file, KEY, where], {
        stdio: 'inherit',
      });
      expect(signal).toBe('SIGKILL');
      if (where === 'after') {
        const db = openDatabase(store.file, KEY);
        expect(schemaVersion(db)).toBe(9_000);
        expect(db.prepare('select count(*) from one').pluck().get()).toBe(1);
        db.close();
        return;
      }
      const again = testStore({ dir: store.dir });
      expect(schemaVersion(again.db)).toBe(migrations.at(-1)?.version);
      expect(again.verify()).toMatchObject({ entries: 1, difference: undefined });
      again.close();
    },
  );
});
