import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runElectronTests } from '../../../scripts/support/electron-tests.ts';
import { NO_TESTS } from '../../../scripts/support/test-counts.ts';

const machine = vi.hoisted(() => ({
  program: undefined as string | undefined,
  isRoot: false,
  display: true,
}));
const ran = vi.hoisted(() => [] as string[]);
vi.mock('../../../scripts/support/electron-binary.ts', () => ({
  installedElectron: () => machine.program,
  isRootOnLinux: () => machine.isRoot,
  hasDisplay: () => machine.display,
}));
vi.mock('../../../scripts/support/run-tests.ts', () => ({
  runPlaywright: async (config: string) => {
    ran.push(config);
    return { passed: 4, failed: 0, skipped: 0 };
  },
}));

beforeEach(() => {
  Object.assign(machine, { program: '/opt/electron', isRoot: false, display: true });
  ran.length = 0;
});
afterEach(() => vi.restoreAllMocks());

it('the real shell is driven where Electron can open a window', async () => {
  expect(await runElectronTests()).toMatchObject({ passed: 4 });
  expect(ran).toEqual(['test/electron/playwright.config.ts']);
});

it.each([
  [{ program: undefined }, "Electron's program is not on this machine"],
  [{ isRoot: true }, "Electron's sandbox, which is never switched off, refuses to run as root"],
  [{ display: false }, 'there is no display'],
])('with %j it says in a sentence that it was skipped', async (lack, why) => {
  Object.assign(machine, lack);
  const said = vi.spyOn(console, 'log').mockReturnValue();
  expect(await runElectronTests()).toEqual(NO_TESTS);
  expect(said.mock.calls).toEqual([[expect.stringContaining(`test:electron was skipped: ${why}`)]]);
  expect(ran).toEqual([]);
});
