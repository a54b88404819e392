import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainAt } from '../../../../../domain/ecg/filters/biquad.ts';
import { sectionsOf } from '../../../../../domain/ecg/filters/design.ts';
import { createFilter } from '../../../../../domain/ecg/filters/live.ts';
import type { FilterSettings } from '../../../../../domain/ecg/filters/settings.ts';
import { filterWhole } from '../../../../../domain/ecg/filters/whole.ts';

const OFF: FilterSettings = { highPassHz: null, lowPassHz: null, notchHz: null };
const RATES = [250, 500, 1000] as const;

const sine = (hz: number, rateHz: number, seconds: number) =>
  Float64Array.from({ length: rateHz * seconds }, (_, i) => 1000 * Math.sin((2 * Math.PI * hz * i) / rateHz));

/** Amplitude of the middle third, where no end is felt. */
function amplitude(curve: ArrayLike<number>): number {
  const third = Math.floor(curve.length / 3);
  const middle = Array.from(curve).slice(third, 2 * third);
  return Math.sqrt((2 * middle.reduce((sum, value) => sum + value * value, 0)) / middle.length) / 1000;
}

const live = (settings: FilterSettings, rateHz: number) => (curve: ArrayLike<number>) =>
  createFilter(settings, rateHz).process(curve);
const whole = (settings: FilterSettings, rateHz: number) => (curve: ArrayLike<number>) =>
  filterWhole(curve, rateHz, settings);

describe.each([
  ['live', live],
  ['whole', whole],
])('the view filters, %s', (_, make) => {
  it.each(RATES)('have −3 dB at their cut-offs and pass what is inside, at %i Hz', (rateHz) => {
    const gain = (settings: Partial<FilterSettings>, hz: number, seconds = 6) =>
      amplitude(make({ ...OFF, ...settings }, rateHz)(sine(hz, rateHz, seconds)));
    for (const lowPassHz of [40, 100] as const) {
      expect(gain({ lowPassHz }, lowPassHz)).toBeCloseTo(Math.SQRT1_2, 1);
      expect(gain({ lowPassHz }, lowPassHz / 4)).toBeGreaterThan(0.98);
    }
    expect(gain({ highPassHz: 0.5 }, 0.5, 30)).toBeCloseTo(Math.SQRT1_2, 1);
    expect(gain({ highPassHz: 0.5 }, 5)).toBeGreaterThan(0.98);
    expect(gain({ highPassHz: 0.05 }, 0.05, 300)).toBeCloseTo(Math.SQRT1_2, 1);
    expect(gain({ notchHz: 50 }, 50)).toBeLessThan(0.01);
    expect(gain({ notchHz: 50 }, 50.5)).toBeLessThan(0.25);
    expect(gain({ notchHz: 50 }, 30)).toBeGreaterThan(0.97);
  });

  it('take a constant away or leave it, and show no step when switched on', () => {
    const constant = new Float64Array(2000).fill(4321);
    expect(make({ ...OFF, highPassHz: 0.5 }, 500)(constant).every((value) => Math.abs(value) < 1e-3)).toBe(
      true,
    );
    const low = make({ ...OFF, lowPassHz: 40, notchHz: 50 }, 500)(constant);
    expect(low.every((value) => Math.abs(value - 4321) < 0.01)).toBe(true);
  });

  it('give numbers for any input, as many as came', () => {
    const values = fc.array(fc.oneof(fc.double(), fc.integer()), { maxLength: 300 });
    const rate = fc.oneof(fc.double(), fc.constantFrom(0, 1, 100, 128, 360, 500));
    const settings = fc.record({
      highPassHz: fc.constantFrom(null, 0.05, 0.5),
      lowPassHz: fc.constantFrom(null, 40, 100, 150),
      notchHz: fc.constantFrom(null, 50),
    });
    fc.assert(
      fc.property(values, rate, settings, (curve, rateHz, chosen) => {
        const out = make(chosen, rateHz)(curve);
        expect(out.length).toBe(curve.length);
        expect(out.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('filterWhole', () => {
  it('moves no peak', () => {
    const bump = Float64Array.from(
      { length: 5000 },
      (_, i) => 1000 * Math.exp(-0.5 * ((i - 2500) / 12) ** 2),
    );
    const out = filterWhole(bump, 500, { highPassHz: 0.5, lowPassHz: 40, notchHz: 50 });
    expect(out.indexOf(Math.max(...out))).toBe(2500);
  });

  it('leaves the samples alone where all is off', () => {
    expect(Array.from(filterWhole([1, -5, 7], 500, OFF))).toEqual([1, -5, 7]);
  });
});

describe('createFilter', () => {
  it('gives the same in any chunks', () => {
    const curve = sine(3, 500, 2).map((value, i) => value + (i % 7));
    const settings: FilterSettings = { highPassHz: 0.5, lowPassHz: 100, notchHz: 50 };
    const atOnce = createFilter(settings, 500).process(curve);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (size) => {
        const filter = createFilter(settings, 500);
        const parts: number[] = [];
        for (let at = 0; at < curve.length; at += size) {
          parts.push(...filter.process(curve.subarray(at, at + size)));
        }
        expect(parts).toEqual(Array.from(atOnce));
      }),
      { numRuns: 20 },
    );
  });
});

describe('sectionsOf', () => {
  it('leaves out what the sampling rate cannot carry', () => {
    expect(sectionsOf({ highPassHz: null, lowPassHz: 150, notchHz: 50 }, 100, 1)).toEqual([]);
    expect(sectionsOf({ highPassHz: 0.05, lowPassHz: null, notchHz: null }, Number.NaN, 1)).toEqual([]);
  });

  it('has unit gain in its band', () => {
    for (const section of sectionsOf({ highPassHz: 0.05, lowPassHz: 150, notchHz: 50 }, 1000, 1)) {
      expect(gainAt(section, 10, 1000)).toBeCloseTo(1, 1);
    }
  });
});
