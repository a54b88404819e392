import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArrivalWatch } from '../../../drivers/arrival-watch.ts';

const RATE_HZ = 500;

interface Stream {
  /** ms between arrivals. */
  readonly everyMs: number;
  readonly seconds: number;
  /** How much later than it should an arrival comes. */
  readonly delayMs?: (at: number) => number;
  /** Samples that vanish at this arrival. */
  readonly lost?: (at: number) => number;
  /** How much faster the computer's clock runs. */
  readonly drift?: number;
}

/** Lost samples as the watch counts them. */
function watch({ everyMs, seconds, delayMs = () => 0, lost = () => 0, drift = 0 }: Stream): number {
  const notice = createArrivalWatch(RATE_HZ);
  let place = 0;
  let noticed = 0;
  for (let at = 1; at * everyMs <= seconds * 1000; at++) {
    place += (everyMs * RATE_HZ) / 1000 - lost(at);
    const nowMs = 1e12 + at * everyMs * (1 + drift) + delayMs(at);
    const more = notice(nowMs, place);
    place += more;
    noticed += more;
  }
  return noticed;
}

describe('watch over the arrival of samples', () => {
  it('finds no loss in a stream that is only late now and then, or whose crystal differs', () => {
    expect(watch({ everyMs: 20, seconds: 3600, delayMs: (at) => (at % 7) * 3 })).toBe(0);
    expect(watch({ everyMs: 20, seconds: 3600, drift: 1e-4 })).toBe(0);
    expect(watch({ everyMs: 20, seconds: 3600, drift: -1e-4 })).toBe(0);
  });

  it('finds none when the computer was busy for some seconds and then got everything at once', () => {
    const busy = (at: number) => (at >= 500 && at < 750 ? (750 - at) * 20 : 0);
    expect(watch({ everyMs: 20, seconds: 60, delayMs: busy })).toBe(0);
  });

  it('finds none however often it was busy before everything had come', () => {
    // What was due from 10 s on comes in three parts, each after a pause.
    const arrivalMs = (at: number) => (at < 520 ? 11_900 : at < 540 ? 13_800 : 15_700);
    const late = (at: number) => (at < 500 ? 0 : Math.max(0, arrivalMs(at) - at * 20));
    expect(watch({ everyMs: 20, seconds: 60, delayMs: late })).toBe(0);
  });

  it('counts what vanished before, while and after nothing was delivered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 1000 }),
        fc.integer({ min: 300, max: 2000 }),
        fc.integer({ min: 200, max: 2100 }),
        fc.integer({ min: 1, max: 95 }),
        (samples, where, from, bursts) => {
          const busy = (at: number) => (at >= from && at < from + bursts ? (from + bursts - at) * 20 : 0);
          const noticed = watch({
            everyMs: 20,
            seconds: 60,
            delayMs: (at) => busy(at) + (at % 5) * 2,
            lost: (at) => (at === where ? samples : 0),
          });
          expect(Math.abs(noticed - samples)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('counts what vanished, wherever it did, to within what jitter allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 1000 }),
        fc.integer({ min: 300, max: 2000 }),
        (samples, where) => {
          const jitter = (at: number) => (at % 5) * 2;
          const noticed = watch({
            everyMs: 20,
            seconds: 60,
            delayMs: jitter,
            lost: (at) => (at === where ? samples : 0),
          });
          expect(Math.abs(noticed - samples)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});
