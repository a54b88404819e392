import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAt, ageText } from '../../../../domain/residents/age.ts';
import { anyDate } from './support.ts';

describe('age', () => {
  it.each([
    ['1980-05-04', '2026-05-03', 45, 11, 29],
    ['1980-05-04', '2026-05-04', 46, 0, 0],
    ['2026-01-31', '2026-02-28', 0, 0, 28],
    ['2026-01-31', '2026-03-01', 0, 1, 0],
    ['2026-01-31', '2026-03-31', 0, 2, 0],
    ['2024-02-29', '2025-02-28', 0, 11, 30],
    ['2024-02-29', '2025-03-01', 1, 0, 0],
    ['2024-02-29', '2028-02-29', 4, 0, 0],
    ['2025-12-15', '2026-01-14', 0, 0, 30],
    ['2026-11-20', '2026-11-20', 0, 0, 0],
  ])('%s on %s is %i years %i months %i days', (birth, on, years, months, days) => {
    expect(ageAt(birth, on)).toEqual({ years, months, days });
  });

  it.each([
    ['2026-11-21', '2026-11-20'],
    ['2026-02-30', '2026-11-20'],
    ['1980-05-04', 'today'],
    ['', ''],
  ])('%s on %s has no age', (birth, on) => {
    expect(ageAt(birth, on)).toBeUndefined();
    expect(ageText(birth, on)).toBe('');
  });

  it.each([
    ['2026-11-20', '出生当天'],
    ['2026-11-19', '1天'],
    ['2026-10-21', '30天'],
    ['2026-10-20', '1个月'],
    ['2026-04-10', '7个月10天'],
    ['2025-11-21', '11个月30天'],
    ['2025-11-20', '1岁'],
    ['2024-08-20', '2岁3个月'],
    ['2023-11-21', '2岁11个月'],
    ['2023-11-20', '3岁'],
    ['1926-11-20', '100岁'],
  ])('a person born %s is %s on 2026-11-20', (birth, text) => {
    expect(ageText(birth, '2026-11-20')).toBe(text);
  });

  it('never goes back as days go by, and stays within a month and a year', () => {
    const rank = (age: { years: number; months: number; days: number }) =>
      (age.years * 12 + age.months) * 32 + age.days;
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        const [birth = '', first = '', second = ''] = [a, b, c].sort();
        const [early, late] = [ageAt(birth, first), ageAt(birth, second)];
        expect(early && late && rank(early) <= rank(late)).toBe(true);
        expect(late?.months).toBeLessThan(12);
        expect(late?.days).toBeLessThan(31);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => typeof ageText(a, b) === 'string'));
  });
});
