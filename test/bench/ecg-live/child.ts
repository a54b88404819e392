import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_PER_SECOND = 100;

export interface Child {
  readonly process: ChildProcess;
  /** The first line it wrote; resolves when it has. */
  readonly said: Promise<string>;
  readonly kill: () => Promise<void>;
}

/** Starts one of the bench's processes under this Node. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (bytes) => {
      text += bytes;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('exit', () => reject(new Error(`${script} ended`)));
  });
  said.catch(() => undefined);
  return {
    process: child,
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** CPU time of a process, user and system, in s; NaN where there is no /proc. */
export function cpuSecondsOf({ process: { pid } }: Child): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}
