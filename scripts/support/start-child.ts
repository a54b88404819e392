import { type ChildProcess, spawn } from 'node:child_process';
import { type NodeEvent, onNodeEvents } from './node-events.ts';
import { ROOT } from './root.ts';

export interface Ended {
  readonly code: number;
  /** The events it printed, in order. */
  readonly events: readonly NodeEvent['event'][];
}

/**
 * Runs the shell or the node until it ends. Ctrl+C reaches it from the terminal by itself; other requests to
 * end are passed on, and in either case we stay until it has closed its files.
 */
export async function runUntilEnd(
  command: string,
  args: readonly string[],
  onEvent: (event: NodeEvent) => void,
): Promise<Ended> {
  const events: NodeEvent['event'][] = [];
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  onNodeEvents(child.stdout, (event) => {
    events.push(event.event);
    onEvent(event);
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return { code: await exitCode(child), events };
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
