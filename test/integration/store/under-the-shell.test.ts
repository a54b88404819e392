import { fork } from 'node:child_process';
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { catalogue } from '../../../main/catalogue.ts';
import type { StartMessage } from '../../../main/electron/node-message.ts';
import { restoreWith } from '../../../main/electron/restore-with.ts';
import { type NodeProcess, type NodeState, superviseNode } from '../../../main/electron/supervise-node.ts';
import { createBackup } from '../../../main/store/backup.ts';
import { findKey } from '../../../main/store/key.ts';
import { openStore } from '../../../main/store/store.ts';
import { SOURCES } from '../../support/running-node.ts';
import { KEY, nurse } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const PARENT_PORT = join(import.meta.dirname, '../../support/children/parent-port.ts');

/** The real node as the shell forks it. */
function forkNode(env: NodeJS.ProcessEnv = {}): NodeProcess<never> {
  const execArgv = ['--import', PARENT_PORT];
  const child = fork(SOURCES, { execArgv, stdio: 'inherit', env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    post: (message) => void child.send(message as object),
    kill: () => void child.kill(),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
  };
}

/** Starts the node on a directory, with the key of the system's key store; gives what it came to and ends it. */
function startOn(dataDir: string): Promise<NodeState> {
  return outcomeOf(forkNode, { dataDir, practice: false, storeKeyHex: KEY });
}

async function outcomeOf(fork: () => NodeProcess<never>, config: StartMessage['config']): Promise<NodeState> {
  const settled = Promise.withResolvers<NodeState>();
  const node = superviseNode<never>({
    fork,
    start: { type: 'start', config },
    nowMs: () => performance.now(),
    restartDelayMs: () => undefined,
    onState: (state) => {
      if (state.is !== 'starting') settled.resolve(state);
    },
  });
  const state = await settled.promise;
  await node.stop();
  return state;
}

it('a window whose database is damaged is offered the newest backup, and opens after it was put back', async () => {
  const dataDir = join(tempDir(), 'clinic');
  const store = openStore({ dir: dataDir, key: KEY, catalogue });
  store.append(nurse, () => [draft(auditKinds.listExported, 'list', { list: 'queue', rows: 1 })]);
  const { file } = await createBackup(store);
  store.close();
  expect(await startOn(dataDir)).toEqual({ is: 'ready' });

  truncateSync(join(dataDir, 'clinic.db'), 20_000);
  expect(await startOn(dataDir)).toEqual({
    is: 'refused',
    code: 'damaged',
    sentence: expect.stringContaining(file),
    backup: file,
  });
  const order = { type: 'restore', config: { dataDir, practice: false, storeKeyHex: KEY } } as const;
  expect(await restoreWith(forkNode(), { ...order, backup: 'clinic-20200101-000000.db' })).toContain(
    '找不到这份备份',
  );
  expect(await restoreWith(forkNode(), { ...order, backup: file })).toBeUndefined();
  expect(readdirSync(dataDir).filter((name) => name.startsWith('clinic-replaced-'))).toHaveLength(1);
  expect(await startOn(dataDir)).toEqual({ is: 'ready' });
  const again = openStore({ dir: dataDir, key: KEY, catalogue });
  expect(again.verify()).toMatchObject({ entries: 1, difference: undefined });
  again.close();
});

it('a restore whose node dies says so', async () => {
  const dying: NodeProcess<never> = {
    ...forkNode(),
    post: () => undefined,
    onExit: (listener) => void setImmediate(listener),
  };
  const order = { type: 'restore', config: { dataDir: tempDir(), practice: false } } as const;
  expect(await restoreWith(dying, { ...order, backup: 'x' })).toMatch(/没有恢复.*文件.*都在/);
});

it('data whose key file a passphrase protects is opened under the shell as it is from the terminal', async () => {
  const dataDir = join(tempDir(), 'clinic');
  const passphrase = 'bamboo and rain';
  const { key } = findKey({ dir: dataDir, passphrase });
  openStore({ dir: dataDir, key, catalogue }).close();
  const config = { dataDir, practice: false } as const;
  expect(await outcomeOf(forkNode, config)).toMatchObject({
    is: 'refused',
    code: 'passphrase-needed',
    sentence: expect.stringContaining('CLINIC_PASSPHRASE'),
  });
  expect(await outcomeOf(() => forkNode({ CLINIC_PASSPHRASE: passphrase }), config)).toEqual({ is: 'ready' });
});
