import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { catalogue } from '../../../main/catalogue.ts';
import { findKey } from '../../../main/store/key.ts';
import {
  bringIn,
  foundWithRegistrar,
  halfVisits,
  lostOf,
  registrarAt,
  type Told,
} from '../../support/desk-burst.ts';
import { mustStart, SOURCES } from '../../support/running-node.ts';
import { testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const ROUNDS = 50;
/** Forms that are under way at once, as from several seats. */
const AT_ONCE = 6;

it(`the node, killed in the middle of a burst of saves ${ROUNDS} times, has all that its seats were told`, {
  timeout: 300_000,
}, async () => {
  const dataDir = tempDir();
  const told: Told[] = [];
  let people = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const node = await mustStart({ dataDir, entry: SOURCES });
    if (round === 1) await foundWithRegistrar(node.url);
    const desk = await registrarAt(node.url);
    await new Promise<void>((first, failed) => {
      const work = async () => {
        for (;;) {
          people += 1;
          await bringIn(desk, people, (saved) => {
            told.push(saved);
            first();
          });
        }
      };
      // Rejections after the first answer are those of the wire that died with the node.
      for (let i = 0; i < AT_ONCE; i++) work().catch(failed);
    });
    await setTimeout(Math.random() * 60);
    await node.kill();

    const store = testStore({ dir: dataDir, key: findKey({ dir: dataDir }).key }, catalogue);
    expect(lostOf(store, told)).toEqual([]);
    expect(halfVisits(store)).toEqual([]);
    expect(store.verify().difference).toBeUndefined();
    store.close();
  }
  for (const subject of ['resident', 'visit']) {
    expect(told.filter((saved) => saved.subject === subject).length).toBeGreaterThan(ROUNDS);
  }
});
