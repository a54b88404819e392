import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { tempDir } from '../../support/tmp.ts';

it('a node that closes leaves no handle behind: its process ends by itself', async () => {
  const script = join(import.meta.dirname, 'close-node.ts');
  const run = promisify(execFile)(process.execPath, [script, tempDir()]);
  const { stdout, stderr } = await run;
  expect(stderr).toBe('');
  expect(stdout).toBe('read and closed');
});
