import { build } from './support/build-output.ts';
import { runElectronTests } from './support/electron-tests.ts';
import { prepareSystem } from './support/prepare-system.ts';
import { inRoot, tools } from './support/root.ts';
import { runPlaywright, runVitest } from './support/run-tests.ts';
import { runTool } from './support/run-tool.ts';
import { add, type Counts, closingLine, NO_TESTS, ONE_FAILURE } from './support/test-counts.ts';

/** A step that is no test itself counts only when it fails. */
const check = (passed: boolean): Counts => (passed ? NO_TESTS : ONE_FAILURE);
const tool = async (file: string, ...args: string[]) => check((await runTool(file, args)) === 0);

const STEPS: readonly (readonly [name: string, run: () => Promise<Counts>])[] = [
  ['System', async () => check(await prepareSystem())],
  ['Types', () => tool(tools.tsc, '-p', '.')],
  ['Lint', () => tool(tools.biome, 'check')],
  ['Layers', () => tool(inRoot('scripts/run.mjs'), 'lint-layers')],
  ['Build', async () => check(await build('warn'))],
  ['Unit and integration tests', runVitest],
  ['Electron tests', runElectronTests],
  ['Browser tests', () => runPlaywright('playwright.config.ts', 'playwright')],
];

/** Every step runs, whatever failed before: one run tells all there is to mend. */
async function runSteps(): Promise<Counts> {
  let total = NO_TESTS;
  for (const [name, run] of STEPS) {
    console.log(`\n── ${name}`);
    const startMs = performance.now();
    const counts = await run();
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    console.log(`── ${name}: ${counts.failed === 0 ? 'in order' : 'FAILED'}, ${seconds} s`);
    total = add(total, counts);
  }
  return total;
}

const total = await runSteps();
if (total.failed > 0) process.exitCode = 1;
console.log(`\n${closingLine(total)}`);
