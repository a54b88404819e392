import { hasDisplay, installedElectron, isRootOnLinux } from './electron-binary.ts';
import { runPlaywright } from './run-tests.ts';
import { type Counts, NO_TESTS } from './test-counts.ts';

/** Drives the real shell where Electron can open a window; elsewhere says in a sentence why it did not. */
export async function runElectronTests(): Promise<Counts> {
  const obstacle = electronObstacle();
  if (obstacle === undefined) return runPlaywright('test/electron/playwright.config.ts', 'electron');
  console.log(`test:electron was skipped: ${obstacle}.`);
  return NO_TESTS;
}

function electronObstacle(): string | undefined {
  if (installedElectron() === undefined) {
    return "Electron's program is not on this machine (npx install-electron downloads it)";
  }
  if (isRootOnLinux()) return "Electron's sandbox, which is never switched off, refuses to run as root";
  if (!hasDisplay(process)) return 'there is no display (xvfb-run npm run test:electron makes one)';
  return undefined;
}
