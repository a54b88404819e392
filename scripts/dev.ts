import { spawn } from 'node:child_process';
import { createServer } from 'vite';
import { renderer } from '../electron.vite.config.ts';
import { hasDisplay, installedElectron } from './support/electron-binary.ts';
import { inRoot, ROOT, tools } from './support/root.ts';
import { runTool } from './support/run-tool.ts';
import { type StartOptions, startOptions } from './support/start-options.ts';

const PAGE_PORT = 5173;

/** Electron's window with hot replacement, the main process rebuilt and restarted on every change. */
function developInWindow(args: readonly string[]): Promise<number> {
  return runTool(tools.electronVite, ['dev', '--watch', '--', ...args]);
}

/** The same without Electron: the node from its sources, restarted on every change, and Vite's page before it. */
async function developInBrowser({ dataDir, practice, port }: StartOptions): Promise<void> {
  const nodeArgs = ['--data', dataDir, '--port', String(port), ...(practice ? ['--practice'] : [])];
  const node = spawn(process.execPath, ['--watch', inRoot('main/node.ts'), ...nodeArgs], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const target = `http://127.0.0.1:${port}`;
  // The node takes only its own page for its own, so what passes through Vite must look like it.
  const headers = { host: `127.0.0.1:${port}`, origin: target };
  const server = await createServer({
    ...renderer,
    configFile: false,
    server: {
      host: '127.0.0.1',
      port: PAGE_PORT,
      proxy: { '/rpc': { target, ws: true, headers }, '/seat': { target, headers } },
    },
  });
  await server.listen();
  server.printUrls();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      node.kill(signal);
      void server.close().then(() => process.exit(0));
    });
  }
}

const args = process.argv.slice(2);
const options = startOptions(args, process.env.INIT_CWD ?? process.cwd());
if (!options.browser && installedElectron() !== undefined && hasDisplay(process)) {
  process.exitCode = await developInWindow(args);
} else {
  await developInBrowser(options);
}
