import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStamp, nextStamp, observeStamp, stampMs } from '../../../domain/journal/index.ts';
import { KEY, nurse, testStore } from '../../support/stores.ts';
import { suiteDir } from '../../support/tmp.ts';
import { write } from '../../support/toy-catalogue.ts';

const DAY_MS = 24 * 3_600_000;
const LAUNCH_MS = Date.UTC(2026, 10, 22);

const suite = suiteDir();

describe('the hybrid clock', () => {
  it('never stands still or runs back, however the wall clock is set', () => {
    const walls = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(walls, (days) => {
        let last = makeStamp(LAUNCH_MS, 0);
        for (const day of days) {
          const next = nextStamp(last, LAUNCH_MS + day * DAY_MS);
          expect(next > last).toBe(true);
          expect(next).toMatch(/^[0-9a-f]{16}$/);
          last = next;
        }
      }),
    );
  });

  it('carries into the milliseconds when its counter is full', () => {
    const full = makeStamp(LAUNCH_MS, 0xffff);
    expect(nextStamp(full, LAUNCH_MS - DAY_MS)).toBe(makeStamp(LAUNCH_MS + 1, 0));
  });

  it('follows the wall clock again when that has caught up', () => {
    const ahead = nextStamp(makeStamp(LAUNCH_MS + DAY_MS, 7), LAUNCH_MS);
    expect(ahead).toBe(makeStamp(LAUNCH_MS + DAY_MS, 8));
    expect(stampMs(nextStamp(ahead, LAUNCH_MS + DAY_MS + 1))).toBe(LAUNCH_MS + DAY_MS + 1);
  });

  it('comes after every foreign stamp that was seen', () => {
    const stamp = fc.tuple(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(stamp, stamp, fc.integer({ min: 0, max: 2 ** 47 }), (own, foreign, wall) => {
        const seen = makeStamp(...foreign);
        const next = nextStamp(observeStamp(makeStamp(...own), seen), wall);
        expect(next > seen && next > makeStamp(...own)).toBe(true);
      }),
    );
  });

  it('orders a store’s entries as they were written through clocks set back and forth, saves refused and restarts', () => {
    const act = fc.record({
      days: fc.integer({ min: -30, max: 30 }),
      what: fc.constantFrom('save', 'save', 'save', 'refused', 'restart'),
    });
    let runs = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 25 }), (acts) => {
        runs += 1;
        const dir = join(suite, `clock-${runs}`);
        let wall = LAUNCH_MS;
        const open = () => testStore({ dir, key: KEY, nowMs: () => wall });
        let store = open();
        let last = '';
        for (const { days, what } of acts) {
          wall = LAUNCH_MS + days * DAY_MS;
          if (what === 'restart') {
            store.close();
            store = open();
          } else if (what === 'refused') {
            expect(() => store.append(nurse, () => [write('n1', 'a'), write('', 'b')])).toThrow();
          } else {
            const [entry] = store.append(nurse, () => [write('n1', `${days}`)]);
            expect((entry?.at ?? '') > last).toBe(true);
            last = entry?.at ?? '';
            expect(store.state('note', 'n1')).toEqual({ text: `${days}`, tags: [] });
          }
        }
        store.close();
        rmSync(dir, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });
});
