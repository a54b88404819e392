import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A fresh directory that goes when the test ends. */
export function tempDir(): string {
  const dir = makeDir();
  onTestFinished(() => removeDir(dir));
  return dir;
}

/** A fresh directory for a whole file of tests; call it outside a test. It goes when the last one has ended. */
export function suiteDir(): string {
  const dir = makeDir();
  afterAll(() => removeDir(dir));
  return dir;
}

function makeDir(): string {
  return mkdtempSync(join(tmpdir(), 'clinic-test-'));
}

function removeDir(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}
