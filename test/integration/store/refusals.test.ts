import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackup, listBackups } from '../../../main/store/backup.ts';
import { backupsDir } from '../../../main/store/backup-list.ts';
import { findKey } from '../../../main/store/key.ts';
import { openDatabase } from '../../../main/store/open-database.ts';
import { StoreRefusal } from '../../../main/store/refusal.ts';
import type { Store } from '../../../main/store/store.ts';
import { makeReadOnly, mountsRefused, smallDisk } from '../../support/mounts.ts';
import { needs } from '../../support/needs.ts';
import { refusalOf, rejectionOf } from '../../support/refusals.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';
import { tag, write } from '../../support/toy-catalogue.ts';

const MB = 1024 * 1024;

/** Saves until the store refuses; gives how many saves were acknowledged. */
function saveUntilRefused(store: Store): { readonly saved: number; readonly code: string } {
  for (let saved = 0; ; saved++) {
    try {
      store.append(nurse, () => [write(`n${saved}`, 'x'.repeat(1_500)), tag(`n${saved}`, 't')]);
    } catch (error) {
      if (error instanceof StoreRefusal) return { saved, code: error.code };
      throw error;
    }
  }
}

/** Leaves so many bytes free. */
function fillDisk(file: string, leave: number): void {
  const { bavail, bsize } = statfsSync(dirname(file));
  writeFileSync(file, Buffer.alloc(Math.max(bavail * bsize - leave, 0)));
}

function expectNotes(store: Store, count: number): void {
  const notes = store.db
    .prepare("select count(*) from subject where type = 'note' and id like 'n%'")
    .pluck()
    .get();
  expect(notes).toBe(count);
  expect(store.verify()).toMatchObject({ difference: undefined });
}

describe('a full disk', () => {
  it('refuses the save, keeps what was saved, and goes on when there is room', (context) => {
    needs(context, mountsRefused());
    const disk = smallDisk(2 * MB);
    const ballast = join(disk, 'ballast');
    const store = testStore({ dir: join(disk, 'data') });
    writeFileSync(ballast, Buffer.alloc(MB / 2));
    const { saved, code } = saveUntilRefused(store);
    expect(code).toBe('disk-full');
    expect(saved).toBeGreaterThan(5);
    expectNotes(store, saved);
    rmSync(ballast);
    store.append(nurse, () => [write(`n${saved}`, 'there is room again'), tag(`n${saved}`, 't')]);
    expectNotes(store, saved + 1);
    store.close();
    const again = testStore({ dir: join(disk, 'data') });
    expectNotes(again, saved + 1);
    again.close();
  });

  it('still lets the records be opened and read', async (context) => {
    needs(context, mountsRefused());
    const disk = smallDisk(2 * MB);
    const store = testStore({ dir: join(disk, 'data') });
    const { saved } = saveUntilRefused(store);
    expect((await rejectionOf(createBackup(store))).code).toBe('disk-full');
    expect(listBackups(store.dir)).toEqual([]);
    store.close();
    fillDisk(join(disk, 'ballast'), 0);
    const again = testStore({ dir: join(disk, 'data') });
    expectNotes(again, saved);
    expect(refusalOf(() => again.append(nurse, () => [write('big', 'x'.repeat(2_000))])).code).toBe(
      'disk-full',
    );
    expectNotes(again, saved);
    again.close();
  });

  it('refuses to begin a clinic, and leaves nothing that a later start stumbles over', (context) => {
    needs(context, mountsRefused());
    const disk = smallDisk(MB);
    const ballast = join(disk, 'ballast');
    const dir = join(disk, 'data');
    for (const freeKb of [0, 4, 8, 16, 24, 40]) {
      fillDisk(ballast, freeKb * 1024);
      const refusal = refusalOf(() => testStore({ dir, key: findKey({ dir }).key }));
      expect(refusal).toMatchObject({ code: 'disk-full', sentence: expect.stringContaining('磁盘已满') });
      rmSync(ballast);
    }
    const store = testStore({ dir, key: findKey({ dir }).key });
    store.append(nurse, () => [write('n1', 'a')]);
    expectNotes(store, 1);
    store.close();
  });

  it('stops a backup without a half file, and earlier ones stay', async (context) => {
    needs(context, mountsRefused());
    const disk = smallDisk(12 * MB);
    const store = testStore({ dir: join(disk, 'data') });
    store.append(nurse, () => [write('n1', 'a')]);
    const backup = await createBackup(store);
    for (let i = 0; i < 250; i++) store.append(nurse, () => [write(`m${i}`, 'x'.repeat(2_000))]);
    fillDisk(join(disk, 'ballast'), MB / 4);
    const refusal = await rejectionOf(createBackup(store));
    expect(refusal).toMatchObject({ code: 'disk-full', sentence: expect.stringContaining('以前的备份都在') });
    expect(readdirSync(backupsDir(store.dir))).toEqual([backup.file]);
    rmSync(join(disk, 'ballast'));
    store.append(nurse, () => [write('n2', 'a')]);
    expectNotes(store, 2);
    store.close();
  });
});

describe('a data directory that cannot be written', () => {
  it('is refused and left as it is', (context) => {
    needs(context, mountsRefused());
    const dir = tempDir();
    const store = testStore({ dir });
    store.append(nurse, () => [write('n1', 'a')]);
    store.close();
    const before = readFileSync(join(dir, 'clinic.db'));
    const undo = makeReadOnly(dir);
    expect(refusalOf(() => testStore({ dir }))).toMatchObject({
      code: 'read-only',
      sentence: expect.stringContaining('不能写入'),
    });
    expect(refusalOf(() => testStore({ dir: join(dir, 'new') })).code).toBe('read-only');
    expect(refusalOf(() => findKey({ dir: join(dir, 'new') })).code).toBe('read-only');
    undo();
    expect(readFileSync(join(dir, 'clinic.db'))).toEqual(before);
    const again = testStore({ dir });
    expectNotes(again, 1);
    again.close();
  });

  it('is refused where a file is in its place', () => {
    const dir = join(tempDir(), 'file');
    writeFileSync(dir, 'in the way');
    expect(() => testStore({ dir })).toThrow();
    expect(readFileSync(dir, 'utf8')).toBe('in the way');
  });
});

describe('a database', () => {
  it('of a newer program is refused and left as it is', () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a')]);
    store.close();
    const raw = openDatabase(store.file, KEY);
    raw.pragma('user_version=9990');
    raw.close();
    const before = readFileSync(store.file);
    expect(refusalOf(() => testStore({ dir: store.dir }))).toMatchObject({
      code: 'newer-schema',
      sentence: expect.stringMatching(/9990.*没有改动.*安装新版本/),
    });
    expect(readFileSync(store.file)).toEqual(before);
  });

  it('that is shorter than it should be is refused, kept, and the newest backup named', async () => {
    const store = testStore();
    for (let i = 0; i < 30; i++)
      store.append(nurse, () => [write(`n${i}`, 'x'.repeat(1_000)), tag(`n${i}`, 't')]);
    const { file } = await createBackup(store);
    store.close();
    const whole = readFileSync(store.file);
    for (const length of [0, 1, 16, 100, 1_024, 4_096, 8_192, whole.length - 4_096, whole.length - 1]) {
      writeFileSync(store.file, whole);
      truncateSync(store.file, length);
      const refusal = refusalOf(() => testStore({ dir: store.dir }));
      expect(refusal, `${length} bytes`).toMatchObject({ code: 'damaged' });
      expect(refusal.sentence).toContain(file);
      expect(readFileSync(store.file), `${length} bytes`).toEqual(whole.subarray(0, length));
    }
    writeFileSync(store.file, whole);
    testStore({ dir: store.dir }).close();
  });

  it('whose version number was set back is refused as damaged', () => {
    const store = testStore();
    store.close();
    const raw = openDatabase(store.file, KEY);
    raw.pragma('user_version=0');
    raw.close();
    expect(refusalOf(() => testStore({ dir: store.dir })).code).toBe('damaged');
  });

  it('in use is refused to a second store of the same process and to another process, and works on', async () => {
    const store = testStore();
    store.append(nurse, () => [write('n1', 'a')]);
    expect(refusalOf(() => testStore({ dir: store.dir })).code).toBe('in-use');
    expect(await codeInAnotherProcess(store.dir)).toBe('in-use');
    // A backup opens and closes the file, which would drop a lock that hung on the file.
    await createBackup(store);
    expect(await codeInAnotherProcess(store.dir)).toBe('in-use');
    store.append(nurse, () => [write('n2', 'b')]);
    expectNotes(store, 2);
    store.close();
    expect(await codeInAnotherProcess(store.dir)).toBe('opened');
  });
});

/** What opening the store says in a process of its own. */
async function codeInAnotherProcess(dir: string): Promise<string> {
  const opener = join(import.meta.dirname, '../../support/children/opener.ts');
  expect(existsSync(opener)).toBe(true);
  const child = spawn(process.execPath, [opener, dir, KEY], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (bytes) => {
    output += bytes;
  });
  await once(child, 'close');
  return output;
}
