import { statSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../main/store/store.ts';
import { tempDir } from '../../support/tmp.ts';
import { toyCatalogue, write } from '../../support/toy-catalogue.ts';

const MEGABYTE = 1024 * 1024;

it('keeps the write-ahead log bounded in a burst that never pauses', () => {
  const store = openStore({ dir: tempDir(), key: 'ab'.repeat(32), catalogue: toyCatalogue });
  onTestFinished(() => store.close());
  const actor = { staffId: 's', role: 'nurse', seatId: 'a' };
  const text = 'x'.repeat(2_000);
  let largest = 0;
  for (let batch = 0; batch < 24; batch++) {
    store.append(actor, () => Array.from({ length: 2_000 }, (_, i) => write(`n${batch}-${i}`, text)));
    largest = Math.max(largest, statSync(`${store.file}-wal`).size);
  }
  // 24 batches are about 240 MB of log; a checkpoint comes at 128 MB and one batch may still follow.
  expect(largest).toBeGreaterThan(64 * MEGABYTE);
  expect(largest).toBeLessThan(200 * MEGABYTE);
});
