import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../../renderer/client/back-off.ts';

describe('backOffMs', () => {
  it('doubles from a third of a second', () => {
    expect([0, 1, 2, 3].map((attempt) => backOffMs(attempt, 1))).toEqual([300, 600, 1200, 2400]);
  });

  it('stays between half and all of a bounded delay', () => {
    const attempts = fc.nat(100_000);
    fc.assert(
      fc.property(attempts, fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delayMs = backOffMs(attempt, random);
        expect(delayMs).toBeGreaterThanOrEqual(150);
        expect(delayMs).toBeLessThanOrEqual(8_000);
        expect(delayMs).toBeGreaterThanOrEqual(Math.floor(backOffMs(attempt, 1) / 2));
      }),
    );
  });
});
