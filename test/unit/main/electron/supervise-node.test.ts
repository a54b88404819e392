import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type NodeProcess,
  type NodeState,
  type SupervisedNode,
  superviseNode,
} from '../../../../main/electron/supervise-node.ts';

/** A child that does what the data directory's name says, and dies when it is told to connect to "die". */
const CHILD = `
process.on('message', ({ message, ports }) => {
  if (message.type === 'start') {
    const { dataDir } = message.config;
    if (dataDir === 'refuse') { process.send({ type: 'refused', code: 'in-use', sentence: '…' }, () => process.exit(1)); }
    else if (dataDir === 'crash') process.exit(3);
    else if (dataDir === 'old') {
      process.send({ type: 'rebuilding', percent: 40 });
      process.send({ type: 'rebuilding', percent: 400 });
      process.send({ type: 'ready' });
    }
    else { process.send({ type: 'noise' }); process.send('ready'); process.send({ type: 'ready' }); }
  } else if (ports[0] === 'die') process.exit(9);
});`;

let folder = '';
let states: NodeState[] = [];
let children: ChildProcess[] = [];
let node: SupervisedNode<string> | undefined;
let heard = Promise.withResolvers<void>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'supervise-'));
  await writeFile(path.join(folder, 'child.cjs'), CHILD);
  states = [];
  children = [];
});
afterEach(async () => {
  await node?.stop();
  await rm(folder, { recursive: true });
});

function forkChild(): NodeProcess<string> {
  const child = fork(path.join(folder, 'child.cjs'));
  children.push(child);
  return {
    post: (message, ports = []) => void child.send({ message, ports }),
    kill: () => void child.kill(),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
  };
}

function start(dataDir: string, mostRestarts: number): SupervisedNode<string> {
  node = superviseNode<string>({
    fork: forkChild,
    start: { type: 'start', config: { dataDir, practice: false } },
    nowMs: () => performance.now(),
    restartDelayMs: (exits) => (exits.length > mostRestarts ? undefined : 1),
    onState: (state) => {
      states.push(state);
      heard.resolve();
    },
  });
  return node;
}

async function until(is: NodeState['is'], times = 1): Promise<void> {
  while (states.filter((state) => state.is === is).length < times) {
    heard = Promise.withResolvers();
    await heard.promise;
  }
}

const seen = () => states.map((state) => state.is);

it('a port is taken only by a node that is ready', async () => {
  const supervised = start('data', 0);
  expect(supervised.connect('early')).toBe(false);
  await until('ready');
  expect(supervised.connect('now')).toBe(true);
  expect(seen()).toEqual(['starting', 'ready']);
});

it('a node tells how far it is with making an older store ready, and is ready afterwards', async () => {
  const supervised = start('old', 0);
  await until('ready');
  expect(states).toEqual([{ is: 'starting' }, { is: 'rebuilding', percent: 40 }, { is: 'ready' }]);
  expect(supervised.connect('now')).toBe(true);
});

it('a node that dies is started again and serves again', async () => {
  const supervised = start('data', 1);
  await until('ready');
  supervised.connect('die');
  await until('ready', 2);
  expect(seen()).toEqual(['starting', 'ready', 'restarting', 'starting', 'ready']);
  expect(supervised.connect('again')).toBe(true);
});

it('a node that keeps dying is given up', async () => {
  const supervised = start('crash', 2);
  await until('gave-up');
  expect(seen().filter((is) => is === 'starting')).toHaveLength(3);
  expect(supervised.connect('late')).toBe(false);
});

it('a refusal is passed on and not tried again', async () => {
  start('refuse', 5);
  await until('refused');
  const [child] = children;
  if (child?.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  expect(states.at(-1)).toEqual({ is: 'refused', code: 'in-use', sentence: '…' });
  expect(children).toHaveLength(1);
});

it('stop ends the node for good', async () => {
  const supervised = start('data', 5);
  await until('ready');
  await supervised.stop();
  expect(children).toHaveLength(1);
  expect(children[0]?.signalCode).toBe('SIGTERM');
  expect(supervised.connect('after')).toBe(false);
  expect(seen()).toEqual(['starting', 'ready', 'stopped']);
});
