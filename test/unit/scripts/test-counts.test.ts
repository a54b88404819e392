import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, closingLine, readCounts } from '../../../scripts/support/test-counts.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'counts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function counted(runner: 'vitest' | 'playwright', report: string, exitCode: number) {
  const file = path.join(folder, 'report.json');
  await writeFile(file, report);
  return readCounts(runner, file, exitCode);
}

const vitest = (passed: number, failed: number, pending: number, files: readonly object[] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    testResults: files,
  });
const playwright = (expected: number, unexpected: number, flaky: number, errors: readonly string[] = []) =>
  JSON.stringify({ errors, stats: { expected, unexpected, flaky, skipped: 2 } });

describe('counts of a run', () => {
  it('are those of the report', async () => {
    expect(await counted('vitest', vitest(7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
    expect(await counted('playwright', playwright(5, 1, 0), 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('count a file that could not be loaded as a failure', async () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const loaded = { status: 'failed', assertionResults: [{}] };
    expect((await counted('vitest', vitest(7, 1, 0, [unloaded, loaded]), 1)).failed).toBe(2);
    expect((await counted('playwright', playwright(5, 0, 0, ['no such file']), 1)).failed).toBe(1);
  });

  it('count a test that passed only at the second try as a failure', async () => {
    expect((await counted('playwright', playwright(5, 0, 1), 0)).failed).toBe(1);
  });

  it.each(['', '{', 'null', '{"numPassedTests":3}', '[]'])(
    'without a readable report (%j) are one failure',
    async (text) => {
      expect(await counted('vitest', text, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );

  it('without any report are one failure', async () => {
    expect((await readCounts('vitest', path.join(folder, 'none.json'), 0)).failed).toBe(1);
  });

  it('are never better than the exit code', async () => {
    expect(await counted('vitest', vitest(7, 0, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });
});

it('the closing line names what was skipped only when something was', () => {
  const some = { passed: 2, failed: 0, skipped: 0 };
  expect(closingLine(some)).toBe('2 passed, 0 failed');
  expect(closingLine(add(some, { passed: 1, failed: 3, skipped: 4 }))).toBe('3 passed, 3 failed, 4 skipped');
});
