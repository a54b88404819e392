import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { NODE_FLAGS } from '../../main/node-flags.ts';

export interface RunningNode {
  readonly url: string;
  readonly process: ChildProcess;
  /** Asks it to end and waits until it has. */
  readonly stop: () => Promise<void>;
  /** As a power button does. */
  readonly kill: () => Promise<void>;
}

export interface NodeStart {
  readonly dataDir: string;
  readonly practice?: boolean;
  /** 0: any free port. */
  readonly port?: number;
  /** How far the node's clock is ahead of the machine's: a year of a card or a ledger in one test. */
  readonly aheadMs?: number;
  /** The built program, unless told otherwise. */
  readonly entry?: string;
}

export interface Refused {
  readonly code: string;
  readonly sentence: string;
}

const BUILT = resolve(import.meta.dirname, '../../out/main/node.js');
/** The node as it is written, for tests that run before there is a build. */
export const SOURCES = resolve(import.meta.dirname, '../../main/node.ts');
const SHIFTED_CLOCK = resolve(import.meta.dirname, 'children/shifted-clock.ts');

/** Starts the node as `npm start` does, under this Node; resolves when it listens or says why it does not. */
export async function startNode(start: NodeStart): Promise<RunningNode | Refused> {
  const { entry = BUILT } = start;
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run \`npm run build\` first`);
  const args = [...NODE_FLAGS, entry, '--data', start.dataDir, '--port', String(start.port ?? 0)];
  if (start.practice) args.push('--practice');
  if (start.aheadMs !== undefined) args.unshift('--import', SHIFTED_CLOCK);
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CLOCK_AHEAD_MS: String(start.aheadMs ?? 0) },
  });
  const exited = once(child, 'exit');
  // A test that fails before it stops its node must not leave it behind.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line) as { event: string; url?: string; code?: string; sentence?: string };
    if (event.event === 'refused') {
      await exited;
      return { code: event.code ?? '', sentence: event.sentence ?? '' };
    }
    if (event.event === 'listening' && event.url) {
      const end = async (signal: NodeJS.Signals) => {
        child.kill(signal);
        if (child.exitCode === null && child.signalCode === null) await exited;
      };
      return { url: event.url, process: child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
    }
  }
  throw new Error('the node ended without a word');
}

/** For tests in which it must start. */
export async function mustStart(start: NodeStart): Promise<RunningNode> {
  const node = await startNode(start);
  if ('sentence' in node) throw new Error(`the node refused to start: ${node.sentence}`);
  return node;
}
