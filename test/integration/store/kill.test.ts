import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Acknowledged, acknowledgements, halfSaved, missing } from '../../support/saved.ts';
import { KEY, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const ROUNDS = 50;
const SAVER = join(import.meta.dirname, '../../support/children/saver.ts');

/** Lets a saver work until it has acknowledged something and a moment more, then kills it. */
async function killedSaver(dir: string, round: number): Promise<string> {
  const child = spawn(process.execPath, [SAVER, dir, KEY, `r${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const acknowledged = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      output += bytes;
      if (output.includes('ack ')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the saver ended by itself: ${code}`)));
  });
  await acknowledged;
  const closed = once(child, 'close');
  await setTimeout(Math.random() * 60);
  child.kill('SIGKILL');
  await closed;
  return output;
}

it(`keeps every acknowledged save when the process is killed in a burst, ${ROUNDS} times`, {
  timeout: 240_000,
}, async () => {
  const dir = tempDir();
  const acknowledged: Acknowledged[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    acknowledged.push(...acknowledgements(await killedSaver(dir, round)));
    const store = testStore({ dir });
    expect(missing(store, acknowledged)).toEqual([]);
    expect(halfSaved(store)).toEqual([]);
    expect(store.verify().difference).toBeUndefined();
    store.close();
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 3);
});
