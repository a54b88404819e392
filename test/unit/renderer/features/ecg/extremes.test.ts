import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnExtremes, columnsFor } from '../../../../../renderer/features/ecg/paper/extremes.ts';

describe('the lowest and highest sample of each column', () => {
  it('keeps a spike of one sample among hundreds, and the order of the two', () => {
    const samples = new Float32Array(400);
    samples.set([1500, -700], 103);
    samples.set([-20, 30], 250);
    const points = new Float32Array(8);
    expect(columnExtremes(samples, 0, 100, points)).toBe(4);
    expect([...points]).toEqual([0, 0, 1500, -700, -20, 30, 0, 0]);
  });

  it('stops at the end of the recording, and before its beginning', () => {
    const points = new Float32Array(8);
    expect(columnExtremes([1, 2, 3], 1, 1, points)).toBe(2);
    expect([...points.subarray(0, 4)]).toEqual([2, 2, 3, 3]);
    expect(columnExtremes([1, 2, 3], -1, 1, points)).toBe(0);
    expect(columnExtremes([], 0, 1, points)).toBe(0);
  });

  it('loses no extreme, whatever the scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 300 }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        (samples, perColumn) => {
          const points = new Float32Array(Math.ceil(samples.length / perColumn) * 2);
          const seen = points.subarray(0, columnExtremes(samples, 0, perColumn, points) * 2);
          expect(Math.max(...seen)).toBe(Math.max(...samples));
          expect(Math.min(...seen)).toBe(Math.min(...samples));
        },
      ),
    );
  });

  it('is never finer than the samples', () => {
    expect(columnsFor(10, 16)).toEqual({ samplesPerColumn: 1, columnsPerMm: 10 });
    expect(columnsFor(40, 16)).toEqual({ samplesPerColumn: 2.5, columnsPerMm: 16 });
  });
});
