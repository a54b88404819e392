import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNumber, numberRange, numberStem } from '../../../../domain/signing/number.ts';
import { contractYearOn, dayBefore, lastDayOf } from '../../../../domain/signing/term.ts';

describe('numbers', () => {
  const stem = numberStem('agreement', '350426105', '2026', 'A');

  it.each([
    [null, 'QY350426105-2026-A000001'],
    ['QY350426105-2026-A000009', 'QY350426105-2026-A000010'],
    ['QY350426105-2026-A000999', 'QY350426105-2026-A001000'],
  ])('after %s comes %s', (highest, next) => {
    expect(nextNumber(stem, highest)).toBe(next);
  });

  it('of a stem lie in its range, and those of no other seat, year or kind do', () => {
    const other = fc.record({
      of: fc.constantFrom('agreement' as const, 'receipt' as const),
      year: fc.constantFrom('2025', '2026'),
      prefix: fc.stringMatching(/^[A-C]{1,3}$/),
      highest: fc.integer({ min: 0, max: 999_998 }),
    });
    fc.assert(
      fc.property(other, ({ of, year, prefix, highest }) => {
        const own = numberStem(of, '350426105', year, prefix);
        const number = nextNumber(own, own + String(highest).padStart(6, '0'));
        const [first, last] = numberRange(stem);
        expect(number >= first && number <= last).toBe(own === stem);
      }),
    );
  });
});

describe('the day before', () => {
  it.each([
    ['2026-03-02', '2026-03-01'],
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-01-01', '2026-12-31'],
  ])('%s is %s', (date, before) => {
    expect(dayBefore(date)).toBe(before);
  });
});

describe('contract years', () => {
  const day = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('follow each other without a gap, and every day from the first on lies in exactly one', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, on] = a < b ? [a, b] : [b, a];
        const year = contractYearOn(from, on);
        expect(year.first <= on && on <= year.last).toBe(true);
        expect(year.last).toBe(lastDayOf(from, year.number));
        if (year.number > 1) expect(lastDayOf(from, year.number - 1) < on).toBe(true);
      }),
    );
  });
});
