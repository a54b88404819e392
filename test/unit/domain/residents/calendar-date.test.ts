import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDigits,
  daysBetween,
  isCalendarDate,
  partialDateSchema,
} from '../../../../domain/residents/calendar-date.ts';
import { anyDate } from './support.ts';

describe('calendar dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-01-00', false],
    ['0000-01-01', false],
    ['2024-1-1', false],
    ['2024-01-01T00:00:00Z', false],
    ['２０２４-01-01', false],
    ['', false],
  ])('%s is a day: %s', (text, valid) => {
    expect(isCalendarDate(text)).toBe(valid);
  });

  it('counts days as the calendar does', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('2024-03-01', 'soon')).toBeUndefined();
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(daysBetween(a, b)).toBe(Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000));
      }),
    );
  });

  it.each([
    ['1980', true],
    ['1980-07', true],
    ['1980-07-31', true],
    ['1980-13', false],
    ['1980-02-30', false],
    ['80', false],
    ['1980-7', false],
  ])('%s is a partial date: %s', (text, valid) => {
    expect(partialDateSchema.safeParse(text).success).toBe(valid);
  });

  it('reads the digits of cards', () => {
    expect(dateOfDigits('19800101')).toBe('1980-01-01');
    expect(dateOfDigits('19800231')).toBeUndefined();
    expect(dateOfDigits('1980')).toBeUndefined();
  });
});

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-23', 0, '2026-11-23'],
    ['no date', -3, 'no date'],
  ])('%s and %i days: %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('goes as far as it was told, forward and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, days) => {
        const there = addDays(date, days);
        fc.pre(isCalendarDate(there));
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-03-02', -12, '2025-03-02'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 0, '2026-12-31'],
    ['no date', 3, 'no date'],
  ])('%s and %i months: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
