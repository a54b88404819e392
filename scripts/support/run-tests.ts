import { rm } from 'node:fs/promises';
import { inRoot, tools } from './root.ts';
import { runTool } from './run-tool.ts';
import { type Counts, readCounts } from './test-counts.ts';

/** Runs the unit and integration tests. */
export async function runVitest(): Promise<Counts> {
  const report = inRoot('test-results/vitest.json');
  await rm(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return readCounts('vitest', report, await runTool(tools.vitest, args));
}

/**
 * Runs the tests of one Playwright configuration.
 *
 * @param config path from the root
 * @param name of the report's file
 */
export async function runPlaywright(config: string, name: string): Promise<Counts> {
  const report = inRoot(`test-results/${name}.json`);
  await rm(report, { force: true });
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--config', inRoot(config), '--reporter=list,json'];
  return readCounts('playwright', report, await runTool(tools.playwright, args, { env }));
}
