import { describe, expect, it } from 'vitest';
import { createArrivalWatch } from '../../../drivers/arrival-watch.ts';
import { countSamples } from '../../../drivers/openbci-cyton/sample-count.ts';
import { createPace } from '../../../drivers/simulated-pace.ts';

const DAY_MS = 24 * 3_600_000;

describe('a computer’s clock that is set while a device streams', () => {
  it.each([DAY_MS, -DAY_MS])('by %i ms is no loss of samples', (step) => {
    const lost = createArrivalWatch(500);
    const count = countSamples(250);
    let total = 0;
    let place = 0;
    for (let at = 0; at < 20_000; at += 20) {
      const nowMs = DAY_MS + at + (at >= 10_000 ? step : 0);
      total += lost(nowMs, (at * 500) / 1000);
      place = count.next((at / 4) % 256, nowMs);
    }
    expect([total, place]).toEqual([0, 4_995]);
  });

  it('makes a simulated device send no more than some seconds at once', () => {
    let nowMs = 0;
    const due = createPace({ nowMs: () => nowMs, setTimer: () => () => undefined }, 250);
    nowMs = 1_000;
    expect(due()).toBe(250);
    nowMs = DAY_MS;
    expect(due()).toBe(2_500);
    nowMs = 5;
    expect(due()).toBe(0);
  });
});
