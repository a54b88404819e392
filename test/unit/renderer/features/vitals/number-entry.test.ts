import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plausibleRange } from '../../../../../domain/vitals/limits.ts';
import { type NumberField, numberFields } from '../../../../../domain/vitals/measures.ts';
import {
  isComplete,
  isTooMuch,
  numberOf,
  tidyNumber,
} from '../../../../../renderer/features/vitals/number-entry.ts';

const adult = { ageYears: 60, sex: '1' };
const rangeOf = (field: NumberField) => plausibleRange(field, adult, '2026-11-02');
const done = (field: NumberField, ...texts: readonly string[]) =>
  texts.filter((text) => isComplete(text, field, rangeOf(field)));
const tidy = (field: NumberField, typed: string) => tidyNumber(typed, field, rangeOf(field));

describe('when the focus goes on by itself', () => {
  it('after three digits of a systolic pressure from 1 to 3, after two from 7 to 9', () => {
    expect(done('systolicMmHg', '1', '12', '128', '30', '7', '78', '95')).toEqual(['128', '78', '95']);
  });

  it('after two digits of a pulse or a saturation unless a third can follow', () => {
    expect(done('pulsePerMin', '8', '88', '12', '120', '20')).toEqual(['88', '120']);
    expect(done('spo2Percent', '9', '98', '10', '100')).toEqual(['98', '100']);
  });

  it('after the last digit behind the point', () => {
    expect(done('temperatureC', '36', '36.', '36.5')).toEqual(['36.5']);
    expect(done('glucoseMmolL', '5', '5.6', '5.61')).toEqual(['5.61']);
  });

  it('never on a value that will be refused', () => {
    expect(done('systolicMmHg', '301', '999', '0', '')).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...numberFields), fc.string({ maxLength: 8 }), (field, text) => {
        const range = rangeOf(field);
        if (!isComplete(text, field, range)) return;
        const value = numberOf(text) ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(range?.least ?? Number.NaN);
        expect(value).toBeLessThanOrEqual(range?.most ?? Number.NaN);
      }),
    );
  });
});

describe('tidyNumber', () => {
  it('takes what a Chinese input method writes', () => {
    expect(tidy('systolicMmHg', '１２８')).toBe('128');
    expect(tidy('temperatureC', '36。5')).toBe('36.5');
    expect(tidy('weightKg', '６５．５')).toBe('65.5');
  });

  it('puts in a point that can only have been left out', () => {
    expect(tidy('temperatureC', '365')).toBe('36.5');
    expect(tidy('heightCm', '165')).toBe('165');
    expect(tidy('heightCm', '1655')).toBe('165.5');
    expect(tidy('temperatureC', '99')).toBe('99');
  });

  it('lets in nothing but digits, and points only where the measure has decimals', () => {
    expect(tidy('pulsePerMin', '7a2.5次')).toBe('725');
    expect(tidy('glucoseMmolL', '-5.6')).toBe('5.6');
  });
});

describe('numberOf', () => {
  it('knows zero as a value and an empty field as none', () => {
    expect(numberOf('0')).toBe(0);
    expect(numberOf('')).toBeUndefined();
    expect(numberOf('.5')).toBe(0.5);
    expect(numberOf('1.2.3')).toBeNaN();
    expect(numberOf('.')).toBeNaN();
  });
});

describe('isTooMuch', () => {
  it('says so while a too small number may still grow', () => {
    expect(isTooMuch('301', rangeOf('systolicMmHg'))).toBe(true);
    expect(isTooMuch('3', rangeOf('systolicMmHg'))).toBe(false);
    expect(isTooMuch('', rangeOf('systolicMmHg'))).toBe(false);
  });
});
