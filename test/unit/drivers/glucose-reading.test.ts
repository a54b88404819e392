import { describe, expect, it } from 'vitest';
import {
  type GlucoseMark,
  type GlucoseResult,
  glucoseReading,
  mgPerDlResult,
} from '../../../drivers/glucose-reading.ts';

const device = { model: 'Meter', serial: 'A1', user: null };
const reading = (result: GlucoseResult, marks: readonly GlucoseMark[] = []) =>
  glucoseReading({ deviceTime: '2026-11-02T07:30', result, marks }, device, 5);

describe('reading of a glucose record', () => {
  it('keeps the number in the unit of the meter', () => {
    expect(reading({ kind: 'value', value: 5.6, unit: 'mmol/L' }, ['after-meal'])).toMatchObject({
      kind: 'vitals',
      atMs: 5,
      deviceTime: '2026-11-02T07:30',
      values: [{ measure: 'glucose', value: 5.6, unit: 'mmol/L' }],
      remarks: [{ code: 'after-meal' }],
      device,
      isStored: true,
    });
  });

  it.each([
    [{ kind: 'above-range' }, 'above-range'],
    [{ kind: 'below-range' }, 'below-range'],
    [{ kind: 'control' }, 'control-solution'],
    [{ kind: 'not-understood', marker: 'Q' }, 'not-understood'],
  ] as const)('of %o has no number but the remark %s', (result, code) => {
    expect(reading(result)).toMatchObject({ values: [], remarks: [{ code }] });
  });

  it('of a number that the meter cannot measure is no number', () => {
    const range = { least: 20, most: 600 };
    expect([19, 20, 600, 601].map((mgPerDl) => mgPerDlResult(mgPerDl, range).kind)).toEqual([
      'below-range',
      'value',
      'value',
      'above-range',
    ]);
  });
});
