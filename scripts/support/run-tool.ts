import { type SpawnOptions, spawn } from 'node:child_process';
import { ROOT } from './root.ts';

/**
 * Runs a JavaScript tool under this same Node and waits for it.
 *
 * @param file absolute path of the tool
 * @returns its exit code; 1 when a signal ended it
 */
export function runTool(file: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return runCommand(process.execPath, [file, ...args], options);
}

/** Runs a program and waits for it. @returns its exit code; 1 when it cannot start or a signal ended it */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
