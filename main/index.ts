import os from 'node:os';
import { app } from 'electron';
import { launchOptions } from './electron/launch-options.ts';
import { openShell, prepareShell } from './electron/shell.ts';
import { refuse } from './electron/trouble.ts';

const options = launchOptions(
  process.argv.slice(1),
  { platform: process.platform, env: process.env, home: os.homedir() },
  process.cwd(),
);

if (prepareShell(options)) {
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  app
    .whenReady()
    .then(() => openShell(options, import.meta.dirname))
    .catch((error: unknown) =>
      refuse('shell-failed', `工作站没有打开，数据没有改动。原因：${String(error)}`),
    );
}
