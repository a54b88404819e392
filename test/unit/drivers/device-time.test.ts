import { describe, expect, it } from 'vitest';
import { deviceTimeText } from '../../../drivers/device-time.ts';

const at = (year: number, month: number, day: number, hour = 7, minute = 30, second?: number) =>
  deviceTimeText({ year, month, day, hour, minute, ...(second === undefined ? {} : { second }) });

describe('a device’s clock', () => {
  it('is told as it stands, with seconds where it has them', () => {
    expect(at(2026, 11, 2)).toBe('2026-11-02T07:30');
    expect(at(2024, 2, 29, 23, 59, 5)).toBe('2024-02-29T23:59:05');
  });

  it.each([
    [2026, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 1, 24],
    [2026, 1, 1, 0, 60],
    [2026, 1, 1, 0, 0, 60],
    [26, 1, 1],
    [Number.NaN, 1, 1],
  ])('at %i-%i-%i is no moment', (...fields) => {
    expect(at(...(fields as [number, number, number]))).toBeNull();
  });
});
