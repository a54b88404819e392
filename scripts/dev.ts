import { spawn } from 'node:child_process';
import { createServer } from 'vite';
import { renderer } from '../electron.vite.config.ts';
import { hasDisplay, installedElectron } from './support/electron-binary.ts';
import { inRoot, ROOT, tools } from './support/root.ts';
import { runTool } from './support/run-tool.ts';
import { nodeArgs, type StartOptions, startOptions } from './support/start-options.ts';

const PAGE_PORT = 5173;

/** Electron's window with hot replacement, the main process rebuilt and restarted on every change. */
function developInWindow(options: StartOptions): Promise<number> {
  return runTool(tools.electronVite, ['dev', '--watch', '--', ...nodeArgs(options)]);
}

/** The same without Electron: the node from its sources, restarted on every change, and Vite's page before it. */
async function developInBrowser(options: StartOptions): Promise<void> {
  const { port } = options;
  const args = [inRoot('main/node.ts'), ...nodeArgs(options), '--port', String(port)];
  const node = spawn(process.execPath, ['--watch', ...args], { cwd: ROOT, stdio: 'inherit' });
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

async function develop(options: StartOptions): Promise<void> {
  if (!options.browser && installedElectron() !== undefined && hasDisplay(process)) {
    process.exitCode = await developInWindow(options);
  } else {
    await developInBrowser(options);
  }
}

try {
  await develop(startOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
