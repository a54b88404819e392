import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { findKey } from '../../../main/store/key.ts';
import { openDatabase } from '../../../main/store/open-database.ts';
import { openStore } from '../../../main/store/store.ts';
import { nurse } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const RUN = join(import.meta.dirname, '../../../scripts/run.mjs');

/** `npm run verify -- --data DIR`. */
function verify(dir: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, 'verify', '--data', dir], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

it('verifies a clinic from the command line, and says what it found in words', () => {
  const dir = join(tempDir(), 'clinic');
  expect(verify(dir)).toMatchObject({ status: 1, said: expect.stringContaining('没有') });
  expect(readdirSync(join(dir, '..'))).toEqual([]);

  const { key } = findKey({ dir });
  const store = openStore({ dir, key, catalogue });
  for (let rows = 0; rows < 5; rows++) {
    store.append(nurse, () => [draft(auditKinds.listExported, 'list', { list: 'queue', rows })]);
  }
  expect(verify(dir)).toMatchObject({ status: 1, said: expect.stringContaining('正被另一个工作站程序使用') });
  store.close();
  expect(verify(dir)).toMatchObject({ status: 0, said: expect.stringContaining('5 条记录') });

  const raw = openDatabase(join(dir, 'clinic.db'), key);
  raw.exec("update journal set body = replace(body, '3', '4') where place % 4294967296 = 4");
  raw.close();
  const found = verify(dir);
  expect(found.status).toBe(1);
  expect(found.said).toMatch(/第 4 条.*内容与它的校验值不符/);

  rmSync(join(dir, 'clinic.key'));
  expect(verify(dir)).toMatchObject({ status: 1, said: expect.stringContaining('找不到数据库的密钥文件') });
});
