import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../main/catalogue.ts';
import { createBackup } from '../../../main/store/backup.ts';
import { findKey } from '../../../main/store/key.ts';
import { openDatabase } from '../../../main/store/open-database.ts';
import { openStore } from '../../../main/store/store.ts';
import { bringIn, foundWithRegistrar, lostOf, registrarAt, type Told } from '../../support/desk-burst.ts';
import { makeReadOnly, mountsRefused, smallDisk } from '../../support/mounts.ts';
import { needs } from '../../support/needs.ts';
import { mustStart, type Refused, SOURCES, startNode } from '../../support/running-node.ts';
import { suiteDir, tempDir } from '../../support/tmp.ts';

const suite = suiteDir();
const clinic = join(suite, 'clinic');
const told: Told[] = [];
let backup = '';

/** A clinic with one person in the line, and a backup. */
beforeAll(async () => {
  const node = await mustStart({ dataDir: clinic, entry: SOURCES });
  await foundWithRegistrar(node.url);
  await bringIn(await registrarAt(node.url), 1, (saved) => told.push(saved));
  await node.stop();
  const store = open(clinic);
  backup = (await createBackup(store)).file;
  store.close();
});

const open = (dir: string) => openStore({ dir, key: findKey({ dir }).key, catalogue });

/** The clinic, to be harmed. */
function copyOfClinic(): string {
  const dir = join(tempDir(), 'clinic');
  cpSync(clinic, dir, { recursive: true });
  return dir;
}

async function refusedStart(dataDir: string): Promise<Refused> {
  const started = await startNode({ dataDir, entry: SOURCES });
  if ('sentence' in started) return started;
  await started.kill();
  throw new Error('the node started');
}

function expectWhole(dir: string): void {
  const store = open(dir);
  expect(told).toHaveLength(2);
  expect(lostOf(store, told)).toEqual([]);
  expect(store.verify().difference).toBeUndefined();
  store.close();
}

describe('the node, started where it cannot work, says why and leaves everything as it is:', () => {
  it('a data directory that cannot be written', async (context) => {
    needs(context, mountsRefused());
    const dir = copyOfClinic();
    const undo = makeReadOnly(dir);
    expect(await refusedStart(dir)).toEqual({
      code: 'read-only',
      sentence: '数据目录不能写入，什么都没有改动。请检查目录的权限，或换一个数据目录。',
    });
    undo();
    expectWhole(dir);
  });

  it('a full disk', async (context) => {
    needs(context, mountsRefused());
    const disk = smallDisk(1024 * 1024);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 8 * 1024));
    expect(await refusedStart(join(disk, 'clinic'))).toEqual({
      code: 'disk-full',
      sentence: '磁盘已满，暂时不能打开这份数据；已保存的记录都在。请清理磁盘空间后再打开。',
    });
  });

  it('the key of another clinic', async () => {
    const dir = copyOfClinic();
    const right = readFileSync(join(dir, 'clinic.key'));
    rmSync(join(dir, 'clinic.key'));
    const other = tempDir();
    findKey({ dir: other });
    copyFileSync(join(other, 'clinic.key'), join(dir, 'clinic.key'));
    expect(await refusedStart(dir)).toEqual({
      code: 'wrong-key',
      sentence: '数据库密钥不对，数据没有打开，也没有改动。请使用这份数据原来的密钥文件或口令。',
    });
    writeFileSync(join(dir, 'clinic.key'), right);
    expectWhole(dir);
  });

  it('no key', async () => {
    const dir = copyOfClinic();
    rmSync(join(dir, 'clinic.key'));
    expect(await refusedStart(dir)).toEqual({
      code: 'key-missing',
      sentence: expect.stringMatching(/^找不到数据库的密钥文件（.*clinic\.key）.*没有改动.*放回原处/),
    });
  });

  it('data of a newer program', async () => {
    const dir = copyOfClinic();
    const version = (to: (now: number) => number) => {
      const raw = openDatabase(join(dir, 'clinic.db'), findKey({ dir }).key);
      raw.pragma(`user_version=${to(Number(raw.pragma('user_version', { simple: true })))}`);
      raw.close();
    };
    version((now) => now + 1_000);
    expect(await refusedStart(dir)).toEqual({
      code: 'newer-schema',
      sentence: expect.stringMatching(/^这份数据由更新版本的工作站写成.*没有改动。请安装新版本后再打开。$/),
    });
    version((now) => now - 1_000);
    expectWhole(dir);
  });

  it('a truncated database, and it names the newest backup', async () => {
    const dir = copyOfClinic();
    truncateSync(join(dir, 'clinic.db'), 50_000);
    const before = readFileSync(join(dir, 'clinic.db'));
    expect(await refusedStart(dir)).toEqual({
      code: 'damaged',
      sentence: expect.stringContaining(
        `文件已原样保留。最近的备份是 ${backup}，用 npm run restore 从它恢复，现在的文件会保留。`,
      ),
    });
    expect(readFileSync(join(dir, 'clinic.db'))).toEqual(before);
  });

  it('data that is open already', async () => {
    const dir = copyOfClinic();
    const first = await mustStart({ dataDir: dir, entry: SOURCES });
    expect(await refusedStart(dir)).toEqual({
      code: 'in-use',
      sentence: '这份数据正被另一个工作站程序使用，数据没有受影响。请使用已打开的窗口，或先退出它。',
    });
    expect((await (await registrarAt(first.url)).session.status()).stage).toBe('ready');
    await first.stop();
    expectWhole(dir);
  });

  it('a file where the directory should be', async () => {
    const dir = join(tempDir(), 'clinic');
    writeFileSync(dir, 'in the way');
    expect(await refusedStart(dir)).toEqual({
      code: 'read-only',
      sentence: '数据目录不能写入，什么都没有改动。请检查目录的权限，或换一个数据目录。',
    });
    expect(readFileSync(dir, 'utf8')).toBe('in the way');
  });
});

it('a disk that fills under a working node is said to the seat, and saves go on when there is room', async (context) => {
  needs(context, mountsRefused());
  const dir = join(smallDisk(40 * 1024 * 1024), 'clinic');
  mkdirSync(dir);
  cpSync(clinic, dir, { recursive: true });
  const node = await mustStart({ dataDir: dir, entry: SOURCES });
  const desk = await registrarAt(node.url);
  // The node keeps some blocks of its log in hand; what is left is filled when it has taken them.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { bavail, bsize } = statfsSync(dir);
  writeFileSync(join(dir, '..', 'ballast'), Buffer.alloc(bavail * bsize));
  const more: Told[] = [];
  let n = 2;
  const refusal = await (async () => {
    for (;;) {
      try {
        await bringIn(desk, n, (saved) => more.push(saved));
        n += 1;
      } catch (error) {
        return error;
      }
    }
  })();
  expect(refusal).toMatchObject({
    message: '磁盘已满，这次没有保存；已保存的记录都在。请清理磁盘空间后再试。',
  });
  rmSync(join(dir, '..', 'ballast'));
  await bringIn(desk, n + 1, (saved) => more.push(saved));
  await node.stop();
  const store = open(dir);
  expect(lostOf(store, [...told, ...more])).toEqual([]);
  expect(store.verify().difference).toBeUndefined();
  store.close();
});
