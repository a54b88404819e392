import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorkstation } from '../../main/workstation.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'practice-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

it('a practice clinic entered from a shell that keeps the key opens from the terminal too', async () => {
  const config = { dataDir, practice: true, version: '0', rendererDir: dataDir };
  const fromShell = await openWorkstation({ ...config, storeKeyHex: 'a1'.repeat(32) });
  await fromShell.close();
  const fromTerminal = await openWorkstation(config);
  await expect(fromTerminal.close()).resolves.toBeUndefined();
});

it('a real clinic whose key the shell keeps does not open without it, and is not changed', async () => {
  const config = { dataDir, practice: false, version: '0', rendererDir: dataDir };
  const fromShell = await openWorkstation({ ...config, storeKeyHex: 'a1'.repeat(32) });
  await fromShell.close();
  await expect(openWorkstation(config)).rejects.toMatchObject({
    code: 'key-missing',
    sentence: expect.stringContaining('数据没有打开，也没有改动'),
  });
  const again = await openWorkstation({ ...config, storeKeyHex: 'a1'.repeat(32) });
  await expect(again.close()).resolves.toBeUndefined();
});
