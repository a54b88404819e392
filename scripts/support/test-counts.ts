import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILURE: Counts = { passed: 0, failed: 1, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform((report): Counts => {
    // A file that could not even be loaded holds no test that could have failed.
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests,
    };
  });

const playwrightReport = z
  .object({
    errors: z.array(z.unknown()),
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(
    ({ errors, stats }): Counts => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  );

/**
 * What a runner reported. A runner that failed without saying which test, or left no report, counts as one
 * failure: the sum never looks better than the run.
 *
 * @param exitCode of the runner
 */
export async function readCounts(
  runner: 'vitest' | 'playwright',
  reportFile: string,
  exitCode: number,
): Promise<Counts> {
  const text = await readFile(reportFile, 'utf8').catch(() => 'null');
  const report = (runner === 'vitest' ? vitestReport : playwrightReport).safeParse(parseJson(text));
  const counts = report.success ? report.data : ONE_FAILURE;
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The closing line, in the form that build servers read. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const tail = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `${passed} passed, ${failed} failed${tail}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
