import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rebuildProgress } from '../../../main/store/rebuild-progress.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { toyCatalogue, write } from '../../support/toy-catalogue.ts';

describe('making derived tables anew', () => {
  it('tells once a second how far it is, never before a second has gone, never the whole', () => {
    let nowMs = 0;
    const told: [number, number][] = [];
    const progress = rebuildProgress(
      (percent) => told.push([nowMs, percent]),
      () => nowMs,
    );
    progress.expect(1_000);
    for (let step = 0; step < 1_000; step++) {
      nowMs += 3;
      progress.step();
    }
    expect(told).toEqual([
      [1_152, 38],
      [2_304, 76],
    ]);
    for (let step = 0; step < 1_000; step++) {
      nowMs += 3;
      progress.step();
    }
    expect(told.at(-1)?.[1]).toBe(99);
  });

  /** Opens a store under a clock that leaps, and gives what was told. */
  function openTold(store: Store, version: number): readonly number[] {
    store.close();
    const told: number[] = [];
    const [first, ...others] = toyCatalogue.projections;
    if (!first) throw new Error('no projection');
    const catalogue = { ...toyCatalogue, projections: [{ ...first, version }, ...others] };
    let leaps = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (leaps += 2_000));
    const again = openStore({
      dir: store.dir,
      key: KEY,
      catalogue,
      rebuilding: (percent) => told.push(percent),
    });
    clock.mockRestore();
    onTestFinished(() => again.close());
    return told;
  }

  function filled(): Store {
    const store = testStore();
    store.append(nurse, () => Array.from({ length: 200 }, (_, i) => write(`n${i}`, 'x')));
    return store;
  }

  it('is told while a store is opened whose projection has a new version', () => {
    const told = openTold(filled(), 99);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    for (const percent of told) expect(percent).toBeGreaterThan(0);
  });

  it('is not spoken of where nothing has changed', () => {
    expect(openTold(filled(), toyCatalogue.projections[0]?.version ?? 0)).toEqual([]);
  });
});
