import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, tools } from './root.ts';
import { runTool } from './run-tool.ts';

/**
 * Electron's program when it is already on this machine. Its npm package does not bring it and
 * `require('electron')` would start a download, so only the files that its installer leaves are looked at.
 */
export function installedElectron(): string | undefined {
  const folder = inRoot('node_modules/electron');
  try {
    const program = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Electron's program, downloaded by its own installer (checksums included) when it is not there yet. */
export async function fetchedElectron(): Promise<string | undefined> {
  const terminal = process.stderr.isTTY ? 'inherit' : 'ignore';
  await runTool(tools.electronInstall, [], { stdio: ['ignore', 'ignore', terminal] });
  return installedElectron();
}

interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether a window could be seen here: on Linux only with an X or Wayland display. */
export function hasDisplay({ platform, env }: Desktop): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Chromium refuses to run as root with its sandbox on, and ours is never switched off. */
export function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
