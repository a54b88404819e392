import { spawn } from 'node:child_process';
import { hasDisplay } from './electron-binary.ts';

/** Opens the system's browser, where there is a display; whether it worked is for the person to see. */
export function openBrowser(url: string): void {
  if (!hasDisplay(process)) return;
  const [command, args] = opener(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

function opener(url: string): readonly [string, readonly string[]] {
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  if (process.platform === 'darwin') return ['open', [url]];
  return ['xdg-open', [url]];
}
