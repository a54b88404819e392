import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface ToolRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of standard output, parsed. */
  readonly lines: readonly unknown[];
}

/** Starts the technician's tool as npm does, in a process of its own. */
export function startTool(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['scripts/run.mjs', 'tool', ...args], { stdio: 'pipe' });
}

/** Runs it to its end. */
export async function runTool(args: readonly string[], input = ''): Promise<ToolRun> {
  const child = startTool(args);
  const told = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      told[stream] += text;
    });
  child.stdin.on('error', () => undefined); // it need not read
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = told.stdout.split('\n').filter((line) => line.startsWith('{'));
  return { exitCode, ...told, lines: lines.map((line): unknown => JSON.parse(line)) };
}
