import { describe, expect, it } from 'vitest';
import { changesBetween, textsOf } from '../../../../../renderer/features/vitals/correction.ts';
import { lastValue } from '../../../../../renderer/features/vitals/last-values.ts';
import { polyline, trendOf } from '../../../../../renderer/features/vitals/trend.ts';
import { vitalsText } from '../../../../../renderer/features/vitals/vitals-words.ts';
import { set } from './sets.ts';

const rows = [
  set('2026-11-02', { pulsePerMin: 80 }),
  set('2026-10-01', { systolicMmHg: 190, diastolicMmHg: 100 }, true),
  set('2026-09-01', { systolicMmHg: 140, diastolicMmHg: 80, painScore: 0 }),
];

describe('lastValue', () => {
  it('is of the newest set that has the measure and was not withdrawn', () => {
    expect(lastValue(rows, 'systolicMmHg')).toEqual({ value: 140, localDate: '2026-09-01' });
    expect(lastValue(rows, 'painScore')).toEqual({ value: 0, localDate: '2026-09-01' });
    expect(lastValue(rows, 'weightKg')).toBeUndefined();
  });
});

describe('trendOf', () => {
  it('runs from the oldest on and leaves out what was withdrawn', () => {
    const trend = trendOf([set('2026-11-02', { systolicMmHg: 150 }), ...rows], 'systolicMmHg');
    expect(trend.map(({ value }) => value)).toEqual([140, 150]);
  });

  it('fills its box; equal values lie in the middle', () => {
    const points = [
      { atMs: 0, value: 10 },
      { atMs: 10, value: 20 },
    ];
    expect(polyline(points, 100, 20)).toBe('0.0,20.0 100.0,0.0');
    expect(polyline([{ atMs: 5, value: 7 }], 100, 20)).toBe('50.0,10.0');
    expect(polyline([], 100, 20)).toBe('');
  });
});

describe('a correction', () => {
  it('says for every number that differs what stood and what stands now', () => {
    const was = { systolicMmHg: 140, diastolicMmHg: 80, pulsePerMin: 70 };
    expect(changesBetween(was, { systolicMmHg: 150, diastolicMmHg: 80, painScore: 0 })).toEqual({
      systolicMmHg: { was: 140, now: 150 },
      pulsePerMin: { was: 70, now: null },
      painScore: { was: null, now: 0 },
    });
  });

  it('begins with the numbers as they would be typed', () => {
    expect(textsOf({ temperatureC: 36.5, painScore: 0, bpArm: 'left' })).toEqual({
      temperatureC: '36.5',
      painScore: '0',
    });
  });
});

describe('vitalsText', () => {
  it('reads blood pressure as one and every measure with its unit', () => {
    expect(vitalsText({ systolicMmHg: 128, diastolicMmHg: 82, temperatureC: 36.5 })).toBe(
      '血压 128/82 mmHg、体温 36.5 ℃',
    );
  });
});
