import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOf, reaches } from '../../../../domain/reporting/share.ts';

describe('a share', () => {
  it.each([
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 33.3],
    [2, 3, 66.7],
    // Exact halves go up.
    [1, 2_000, 0.1],
    [1, 2_001, 0],
    [3, 3, 100],
  ])('%i of %i is %s %%', (numerator, denominator, percent) => {
    expect(percentOf({ numerator, denominator })).toBe(percent);
  });

  it.each([
    [749, 1_000, 75, false],
    [750, 1_000, 75, true],
    // Shown as 75.0 %, and yet below.
    [74_999, 100_000, 75, false],
    [0, 0, 75, null],
    [1, 2, null, null],
    [0, 1, 0, true],
  ])('%i of %i against %s: %s', (numerator, denominator, target, answer) => {
    expect(reaches({ numerator, denominator }, target)).toBe(answer);
  });

  it('is between nothing and all, whatever is counted', () => {
    const share = fc.integer({ min: 1, max: 1e6 }).chain((denominator) =>
      fc.record({
        numerator: fc.integer({ min: 0, max: denominator }),
        denominator: fc.constant(denominator),
      }),
    );
    fc.assert(
      fc.property(share, ({ numerator, denominator }) => {
        const percent = percentOf({ numerator, denominator }) ?? -1;
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(Math.abs(percent - (numerator * 100) / denominator)).toBeLessThan(0.0501);
      }),
    );
  });
});
