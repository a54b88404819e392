import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bmiOf,
  celsiusOfFahrenheit,
  kgOfLb,
  mgDlOfMmolL,
  mmolLOfMgDl,
} from '../../../../domain/vitals/units.ts';

describe('units', () => {
  it.each([
    [0, 0],
    [70, 3.9],
    [93, 5.2],
    [126, 7],
    [200, 11.1],
    [300, 16.6],
    [301, 16.7],
    [600, 33.3],
  ])('%i mg/dL of glucose are %d mmol/L', (mgDl, mmolL) => {
    expect(mmolLOfMgDl(mgDl)).toBe(mmolL);
  });

  it('go from mmol/L to mg/dL and back to the same shown value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (tenths) => {
        expect(mmolLOfMgDl(mgDlOfMmolL(tenths / 10))).toBe(tenths / 10);
      }),
    );
  });

  it.each([
    [150, 68.04],
    [1, 0.45],
    [0, 0],
  ])('%d lb are %d kg', (lb, kg) => {
    expect(kgOfLb(lb)).toBe(kg);
  });

  it.each([
    [98.6, 37],
    [32, 0],
    [100.4, 38],
    [212, 100],
  ])('%d °F are %d ℃', (fahrenheit, celsius) => {
    expect(celsiusOfFahrenheit(fahrenheit)).toBe(celsius);
  });

  it.each([
    [70, 170, 24.2],
    [80, 160, 31.3],
    [70, undefined, null],
    [undefined, 170, null],
    [70, 0, null],
    [0, 170, null],
  ])('%s kg at %s cm have an index of %s', (weightKg, heightCm, bmi) => {
    expect(bmiOf(weightKg, heightCm)).toBe(bmi);
  });
});
