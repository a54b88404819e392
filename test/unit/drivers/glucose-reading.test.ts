import { describe, expect, it } from 'vitest';
import { type GlucoseResult, glucoseReading } from '../../../drivers/glucose-reading.ts';

const device = { model: 'Meter', serial: 'A1', user: null };
const reading = (result: GlucoseResult, meal?: 'before' | 'after') =>
  glucoseReading({ deviceTime: '2026-11-02T07:30', result, meal }, device, 5);

describe('reading of a glucose record', () => {
  it('keeps the number in the unit of the meter', () => {
    expect(reading({ kind: 'value', value: 5.6, unit: 'mmol/L' }, 'after')).toMatchObject({
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
});
