import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Measured, measuredText, valuesOfMeasured } from '../../../../domain/readings/measured.ts';
import { memoryKeyText } from '../../../../domain/readings/memory-key.ts';
import { measures, type NumberField } from '../../../../domain/vitals/measures.ts';
import { offeredBody } from './readings.ts';

const glucose = (value: number, unit: 'mmol/L' | 'mg/dL'): Measured => ({ measure: 'glucose', value, unit });

describe('a device’s numbers', () => {
  it.each([
    [[glucose(101, 'mg/dL')], { glucoseMmolL: 5.6 }],
    [[glucose(5.6, 'mmol/L')], { glucoseMmolL: 5.6 }],
    [[{ measure: 'temperature', value: 98.6, unit: '°F' }], { temperatureC: 37 }],
    [[{ measure: 'weight', value: 150, unit: 'lb' }], { weightKg: 68.04 }],
    [[{ measure: 'height', value: 63, unit: 'in' }], { heightCm: 160 }],
    [[{ measure: 'spo2', value: 97.4, unit: '%' }], { spo2Percent: 97 }],
    [[{ measure: 'perfusion-index', value: 3.2, unit: '%' }], {}],
    [[{ measure: 'weight', value: -4, unit: 'kg' }], {}],
    [
      [
        { measure: 'pulse', value: 72, unit: '/min' },
        { measure: 'pulse', value: 75, unit: '/min' },
      ],
      { pulsePerMin: 72 },
    ],
  ] as const)('%j are in the record %j', (told, values) => {
    expect(valuesOfMeasured(told)).toEqual(values);
  });

  it('are shown in the device’s own unit', () => {
    expect(measuredText(offeredBody.measured)).toBe('血压 128/82 mmHg、脉率 72 /min');
    expect(measuredText([glucose(101, 'mg/dL')])).toBe('血糖 101 mg/dL');
    expect(measuredText([])).toBe('没有数值');
  });

  const anyMeasured: fc.Arbitrary<Measured> = fc.oneof(
    fc.record({
      measure: fc.constant('glucose' as const),
      value: fc.double({ noNaN: true }),
      unit: fc.constantFrom('mmol/L', 'mg/dL'),
    }),
    fc.record({
      measure: fc.constant('weight' as const),
      value: fc.double({ noNaN: true }),
      unit: fc.constantFrom('kg', 'lb'),
    }),
    fc.record({
      measure: fc.constantFrom('systolic', 'diastolic', 'mean-pressure'),
      value: fc.double({ noNaN: true }),
      unit: fc.constant('mmHg' as const),
    }),
  );

  it('never become a value that the record cannot hold, nor one with more digits than it keeps', () => {
    fc.assert(
      fc.property(fc.array(anyMeasured, { maxLength: 6 }), (told) => {
        for (const [field, value] of Object.entries(valuesOfMeasured(told))) {
          const { decimals } = measures[field as NumberField];
          expect(Number(Number(value).toFixed(decimals))).toBe(value);
          expect(Number(value) >= 0 && Number(value) <= 10_000).toBe(true);
        }
      }),
    );
  });
});

describe('the name of a reading in its device’s memory', () => {
  const told = { ...offeredBody, made: { model: 'M', serial: 'S1', user: '1' } };

  it('is the device’s own, wherever it is attached and in whatever order it tells its numbers', () => {
    const elsewhere = { ...told, deviceId: 'd2', measured: [...told.measured].reverse() };
    expect(memoryKeyText(elsewhere)).toBe(memoryKeyText(told));
  });

  it.each([
    ['another serial number', { made: { ...told.made, serial: 'S2' } }],
    ['another user', { made: { ...told.made, user: '2' } }],
    ['another minute', { deviceTime: '2026-11-02T07:30' }],
    ['another driver', { driverId: 'beurer-bp' }],
    ['another number', { measured: [glucose(5.6, 'mmol/L')] }],
    ['another unit', { measured: [glucose(5.6, 'mg/dL')] }],
  ])('differs for %s', (_, change) => {
    expect(memoryKeyText({ ...told, ...change })).not.toBe(memoryKeyText(told));
  });

  it('goes by the place where no serial number is told', () => {
    const nameless = { ...told, made: { ...told.made, serial: null } };
    expect(memoryKeyText({ ...nameless, deviceId: 'd2' })).not.toBe(memoryKeyText(nameless));
  });
});
