import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from './operation.ts';
import { parseStrace, TRACED } from './parse-strace.ts';

/** Why nothing can be recorded here, or undefined. */
export function recordingRefused(): string | undefined {
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'strace is not installed, or this container forbids tracing';
  }
}

/** Runs a Node program and gives what it did under `root` and said. Throws when the program fails. */
export function record(root: string, program: readonly string[]): readonly Operation[] {
  const trace = join(root, '..', 'trace.txt');
  const options = ['-f', '-qq', '-y', '-xx', '-s', '1100000', '-o', trace, '-e', `trace=${TRACED.join(',')}`];
  const { status, stderr } = spawnSync('strace', [...options, process.execPath, ...program], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the recorded program failed (${status}): ${stderr}`);
  const operations = parseStrace(readFileSync(trace, 'latin1'), root);
  rmSync(trace);
  return operations;
}
