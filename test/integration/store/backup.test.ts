import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createBackup, listBackups, newestBackup } from '../../../main/store/backup.ts';
import { backupName, backupsDir, superfluous } from '../../../main/store/backup-list.ts';
import { restoreBackup } from '../../../main/store/restore-backup.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { deliveryOf, logsOf } from '../../support/deliveries.ts';
import { refusalOf, rejectionOf } from '../../support/refusals.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { tag, toyCatalogue, write } from '../../support/toy-catalogue.ts';

const reopen = (dir: string) => openStore({ dir, key: KEY, catalogue: toyCatalogue });

function fill(store: Store, from: number, to: number): void {
  for (let i = from; i < to; i++)
    store.append(nurse, () => [write(`n${i}`, 'x'.repeat(500)), tag(`n${i}`, 't')]);
}

/** On the clinic's wall, whatever the PC is set to. */
const MORNING = Date.parse('2026-11-22T08:30:05+08:00');

describe('a backup', () => {
  it('is made while seats save, and holds everything acknowledged before it began', async () => {
    const store = testStore({ nowMs: () => MORNING });
    fill(store, 0, 300);
    const before = store.verify().entries;
    const making = createBackup(store);
    let during = 0;
    let made = false;
    const done = making.then(() => {
      made = true;
    });
    while (!made) {
      fill(store, 300 + during, 301 + during);
      during += 1;
      await setImmediate();
    }
    await done;
    const backup = await making;
    expect(during).toBeGreaterThan(1);
    expect(backup.file).toBe('clinic-20261122-083005.db');
    expect(listBackups(store.dir)).toEqual([backup]);
    expect(newestBackup(store.dir)?.bytes).toBe(backup.bytes);
    expect(store.verify().difference).toBeUndefined();

    const elsewhere = join(store.dir, 'elsewhere');
    mkdirSync(elsewhere);
    copyFileSync(join(backupsDir(store.dir), backup.file), join(elsewhere, 'clinic.db'));
    const copy = reopen(elsewhere);
    const held = copy.verify();
    expect(held.difference).toBeUndefined();
    expect(held.entries).toBeGreaterThanOrEqual(before);
    expect(copy.state('note', 'n299')).toBeDefined();
    copy.close();
    store.close();
  });

  it('is encrypted with the key of the clinic', async () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a secret of somebody')]);
    const { file } = await createBackup(store);
    const bytes = readFileSync(join(backupsDir(store.dir), file));
    expect(bytes.includes('a secret of somebody')).toBe(false);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    store.close();
  });

  it('is refused while another is being made, and leaves no half file when the store closes under it', async () => {
    const store = testStore();
    fill(store, 0, 2_000);
    const first = rejectionOf(createBackup(store));
    expect((await rejectionOf(createBackup(store))).code).toBe('in-use');
    store.close();
    expect((await first).code).toBe('io-error');
    expect(readdirSync(backupsDir(store.dir))).toEqual([]);
    const again = reopen(store.dir);
    expect(again.verify()).toMatchObject({ entries: 4_000, difference: undefined });
    again.close();
  });

  it('is not kept when what it holds is not what its logs’ authors signed', async () => {
    const store = testStore();
    fill(store, 0, 50);
    const good = await createBackup(store);
    store.db.prepare(`update journal set body = '{"text":"b"}' where place % 4294967296 = 7`).run();
    expect((await rejectionOf(createBackup(store))).code).toBe('damaged');
    expect(listBackups(store.dir)).toEqual([good]);
    expect(readdirSync(backupsDir(store.dir))).toEqual([good.file]);
    store.close();
  });

  it('takes the place of the remains of one that was interrupted, and a free second', async () => {
    const store = testStore({ nowMs: () => MORNING });
    mkdirSync(backupsDir(store.dir));
    writeFileSync(join(backupsDir(store.dir), '.partial.db'), 'half');
    store.append(nurse, () => [write('n1', 'a')]);
    const files = [(await createBackup(store)).file, (await createBackup(store)).file];
    expect(files).toEqual(['clinic-20261122-083005.db', 'clinic-20261122-083006.db']);
    // Of one day the newest is enough.
    expect(readdirSync(backupsDir(store.dir))).toEqual(['clinic-20261122-083006.db']);
    store.close();
  });

  it('is kept when the clock was set back and it seems the oldest of all', async () => {
    let now = MORNING;
    const store = testStore({ nowMs: () => now });
    store.append(nurse, () => [write('n1', 'a')]);
    for (let day = 0; day < 20; day++) {
      now += 24 * 3_600_000;
      await createBackup(store);
    }
    now = Date.parse('2001-01-01T00:00:00+08:00');
    const { file } = await createBackup(store);
    expect(listBackups(store.dir).map((backup) => backup.file)).toContain(file);
    store.close();
  });
});

describe('the backups that are kept', () => {
  it('are the newest of 14 days and of 12 months', () => {
    const day = 24 * 3_600_000;
    const all = Array.from({ length: 800 }, (_, i) => MORNING - i * (day / 2)).map((madeAtMs) => ({
      file: backupName(madeAtMs),
      madeAtMs,
      bytes: 1,
    }));
    const gone = new Set(superfluous(all));
    const kept = all.filter((backup) => !gone.has(backup)).map((backup) => backup.file);
    expect(kept).toHaveLength(14 + 11);
    expect(kept[0]).toBe('clinic-20261122-083005.db');
    expect(kept[13]).toBe('clinic-20261109-203005.db');
    expect(kept.slice(14, 16)).toEqual(['clinic-20261031-203005.db', 'clinic-20260930-203005.db']);
    expect(kept.at(-1)).toBe('clinic-20251231-203005.db');
  });
});

describe('restoring', () => {
  it('keeps the damaged file, brings the backup back, and begins new logs', async () => {
    const store = testStore({ nowMs: () => MORNING });
    fill(store, 0, 20);
    const backup = await createBackup(store);
    const [late] = store.append(nurse, () => [write('late', 'after the backup')]);
    const lost = deliveryOf(store, late?.log ?? '');
    const old = store.identity.nodeId;
    store.close();
    const file = join(store.dir, 'clinic.db');
    truncateSync(file, 20_000);
    const damaged = readFileSync(file);

    const refusal = refusalOf(() => reopen(store.dir));
    expect(refusal.code).toBe('damaged');
    expect(refusal.sentence).toContain(backup.file);
    expect(readFileSync(file)).toEqual(damaged);

    const { nodeId, keptAs } = restoreBackup(store.dir, backup.file, KEY, MORNING);
    expect(keptAs).toBe('clinic-replaced-20261122-083005.db');
    expect(readFileSync(join(store.dir, keptAs ?? ''))).toEqual(damaged);
    expect(nodeId).not.toBe(old);
    expect(listBackups(store.dir)).toEqual([backup]);

    const again = reopen(store.dir);
    expect(again.identity.nodeId).toBe(nodeId);
    expect(again.verify()).toMatchObject({ entries: 40, difference: undefined });
    const [next] = again.append(nurse, () => [write('n1', 'after the restore')]);
    expect(next).toMatchObject({ log: `${nodeId}/clinic`, seq: 1 });
    // What the old log held beyond the backup comes back from a peer, and nothing forks.
    expect(again.receive(lost)).toMatchObject({ ok: true });
    expect(again.state('note', 'late')).toEqual({ text: 'after the backup', tags: [] });
    expect(again.state('note', 'n1')).toMatchObject({ text: 'after the restore' });
    expect(logsOf(again).toSorted()).toEqual(
      [`${old}/clinic`, `${old}/county`, `${nodeId}/clinic`].toSorted(),
    );
    expect(again.verify().difference).toBeUndefined();
    again.close();
  });

  it('leaves no key that could sign for the old identity', async () => {
    const store = testStore();
    fill(store, 0, 2);
    const { file } = await createBackup(store);
    store.close();
    restoreBackup(store.dir, file, KEY);
    const again = reopen(store.dir);
    const keys = again.db
      .prepare('select length(private_key) > 0 from identity order by retired')
      .pluck()
      .all();
    expect(keys).toEqual([1, 0]);
    again.close();
  });

  it('keeps a log that was not yet moved into the replaced database away from the restored one', async () => {
    const store = testStore();
    fill(store, 0, 5);
    const { file } = await createBackup(store);
    fill(store, 5, 10);
    const copy = join(store.dir, 'crashed');
    mkdirSync(backupsDir(copy), { recursive: true });
    for (const name of ['clinic.db', 'clinic.db-wal']) copyFileSync(join(store.dir, name), join(copy, name));
    copyFileSync(join(backupsDir(store.dir), file), join(backupsDir(copy), file));
    store.close();
    const { keptAs } = restoreBackup(copy, file, KEY);
    expect(readdirSync(copy).filter((name) => name.startsWith('clinic-replaced'))).toEqual([
      keptAs,
      `${keptAs}-wal`,
    ]);
    const again = reopen(copy);
    expect(again.verify()).toMatchObject({ entries: 10, difference: undefined });
    again.close();
  });

  it.each([
    ['a backup that is not there', () => 'clinic-20200101-000000.db', 'damaged'],
    [
      'a truncated backup',
      (dir: string) => broken(dir, (bytes) => bytes.subarray(0, bytes.length - 4096)),
      'damaged',
    ],
    ['a backup with a changed byte', (dir: string) => broken(dir, flip), 'damaged'],
    [
      'a backup of another key',
      (dir: string) => broken(dir, (bytes) => Buffer.alloc(bytes.length, 9)),
      'wrong-key',
    ],
  ])('refuses %s and touches nothing', async (_, backup, code) => {
    const store = testStore();
    fill(store, 0, 40);
    await createBackup(store);
    store.close();
    const before = readFileSync(join(store.dir, 'clinic.db'));
    const file = backup(store.dir);
    expect(refusalOf(() => restoreBackup(store.dir, file, KEY)).code).toBe(code);
    expect(readFileSync(join(store.dir, 'clinic.db'))).toEqual(before);
    expect(readdirSync(store.dir).filter((name) => name.includes('restoring'))).toEqual([]);
    reopen(store.dir).close();
  });

  it('refuses a backup with a changed byte on any of its pages, also of tables that hold nothing', async () => {
    const store = testStore();
    fill(store, 0, 40);
    await createBackup(store);
    store.close();
    const PAGE_BYTES = 4096;
    const pages = statSync(join(store.dir, 'clinic.db')).size / PAGE_BYTES;
    for (let page = 0; page < pages; page++) {
      const file = broken(store.dir, (bytes) => {
        // The file begins with a salt that a key of our own has no use for.
        const at = page * PAGE_BYTES + 100 + ((page * 977) % 3_900);
        return Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 1, at, at + 1);
      });
      expect(['damaged', 'wrong-key'], `page ${page}`).toContain(
        refusalOf(() => restoreBackup(store.dir, file, KEY)).code,
      );
    }
    expect(pages).toBeGreaterThan(10);
  });

  it('is refused while the clinic is open', async () => {
    const store = testStore();
    fill(store, 0, 2);
    const { file } = await createBackup(store);
    expect(refusalOf(() => restoreBackup(store.dir, file, KEY)).code).toBe('in-use');
    store.append(nurse, () => [write('n1', 'still here')]);
    expect(store.verify().difference).toBeUndefined();
    store.close();
  });

  it('works where the database is gone altogether, and opening does not begin a new clinic there', async () => {
    const store = testStore();
    fill(store, 0, 3);
    const { file } = await createBackup(store);
    store.close();
    rmSync(join(store.dir, 'clinic.db'));
    const refusal = refusalOf(() => reopen(store.dir));
    expect(refusal).toMatchObject({ code: 'damaged', sentence: expect.stringContaining(file) });
    writeFileSync(join(store.dir, 'clinic.db'), '');
    expect(refusalOf(() => reopen(store.dir)).code).toBe('damaged');
    rmSync(join(store.dir, 'clinic.db'));
    expect(restoreBackup(store.dir, file, KEY).keptAs).toBeUndefined();
    const again = reopen(store.dir);
    expect(again.verify()).toMatchObject({ entries: 6, difference: undefined });
    again.close();
  });
});

describe('a folder of backups that cannot be read', () => {
  it('is not taken for one without backups, and no new clinic is begun beside it', async () => {
    const store = testStore();
    store.close();
    rmSync(join(store.dir, 'clinic.db'));
    rmSync(join(store.dir, 'clinic.info.json'));
    writeFileSync(backupsDir(store.dir), 'no folder');
    const refusal = { code: 'io-error', sentence: expect.stringContaining('备份目录读不出来') };
    expect(refusalOf(() => listBackups(store.dir))).toMatchObject(refusal);
    expect(refusalOf(() => reopen(store.dir))).toMatchObject(refusal);
    expect(existsSync(join(store.dir, 'clinic.db'))).toBe(false);
  });

  it('does not hide what is wrong with the database', () => {
    const store = testStore();
    store.close();
    writeFileSync(backupsDir(store.dir), 'no folder');
    truncateSync(join(store.dir, 'clinic.db'), 5_000);
    expect(newestBackup(store.dir)).toBeUndefined();
    expect(refusalOf(() => reopen(store.dir)).code).toBe('damaged');
  });
});

function broken(dir: string, change: (bytes: Buffer) => Buffer): string {
  const [backup] = listBackups(dir);
  const file = join(backupsDir(dir), 'broken.db');
  writeFileSync(file, change(readFileSync(join(backupsDir(dir), backup?.file ?? ''))));
  return file;
}

function flip(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
