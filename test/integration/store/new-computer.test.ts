import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { createBackup } from '../../../main/store/backup.ts';
import { findKey } from '../../../main/store/key.ts';
import { openStore } from '../../../main/store/store.ts';
import { refusalOf } from '../../support/refusals.ts';
import { nurse } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const RUN = join(import.meta.dirname, '../../../scripts/run.mjs');

/** `npm run restore -- --data DIR …`. */
function restore(dir: string, ...options: readonly string[]) {
  const args = [RUN, 'restore', '--data', dir, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

it('a backup and the key bring the clinic to another computer; without the key nothing is begun there', async () => {
  const old = join(tempDir(), 'clinic');
  const store = openStore({ dir: old, key: findKey({ dir: old }).key, catalogue });
  store.append(nurse, () => [draft(auditKinds.listExported, 'list', { list: 'queue', rows: 1 })]);
  const { file } = await createBackup(store);
  store.close();

  const dir = join(tempDir(), 'clinic');
  mkdirSync(dir);
  cpSync(join(old, 'backups'), join(dir, 'backups'), { recursive: true });
  expect(refusalOf(() => findKey({ dir })).code).toBe('key-missing');
  expect(restore(dir)).toMatchObject({ status: 1, said: expect.stringContaining('找不到数据库的密钥文件') });
  expect(readdirSync(dir)).toEqual(['backups']);

  cpSync(join(old, 'clinic.key'), join(dir, 'clinic.key'));
  const { key } = findKey({ dir });
  expect(refusalOf(() => openStore({ dir, key, catalogue }))).toMatchObject({
    code: 'damaged',
    sentence: expect.stringContaining(`没有新建。最近的备份是 ${file}，用 npm run restore 从它恢复`),
  });
  expect(existsSync(join(dir, 'clinic.db'))).toBe(false);
  expect(restore(dir)).toMatchObject({ status: 0, said: expect.stringContaining(file) });
  const again = openStore({ dir, key, catalogue });
  expect(again.verify()).toMatchObject({ entries: 1, difference: undefined });
  again.close();
});

it('the key may stay on the stick on which it was kept', async () => {
  const [dir, stick] = [join(tempDir(), 'clinic'), join(tempDir(), 'kept.key')];
  const { key } = findKey({ dir, keyFile: stick });
  const store = openStore({ dir, key, catalogue });
  const { file } = await createBackup(store);
  store.close();
  expect(restore(dir, '--key', stick)).toMatchObject({ status: 0, said: expect.stringContaining(file) });
  expect(existsSync(join(dir, 'clinic.key'))).toBe(false);
});
