import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnExtremes } from '../../../../../renderer/features/ecg/paper/extremes.ts';

const room = (columns: number) => [new Float32Array(columns), new Float32Array(columns)] as const;

describe('the lowest and highest sample of each pixel column', () => {
  it('keeps a spike of one sample among hundreds', () => {
    const samples = new Float32Array(1000);
    samples[503] = 1500;
    const [lowest, highest] = room(10);
    expect(columnExtremes(samples, 0, 100, lowest, highest)).toBe(10);
    expect([...highest]).toEqual([0, 0, 0, 0, 0, 1500, 0, 0, 0, 0]);
    expect([...lowest]).toEqual(Array(10).fill(0));
  });

  it('repeats samples where there are fewer than pixels, and stops at the end of the recording', () => {
    const [lowest, highest] = room(8);
    expect(columnExtremes([1, 2, 3], 0, 0.5, lowest, highest)).toBe(6);
    expect([...lowest.subarray(0, 6)]).toEqual([1, 1, 2, 2, 3, 3]);
    expect(columnExtremes([1, 2, 3], -1, 1, lowest, highest)).toBe(0);
    expect(columnExtremes([], 0, 1, lowest, highest)).toBe(0);
  });

  it('loses no sample, whatever the scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0.2, max: 40, noNaN: true }),
        (samples, perColumn) => {
          const [lowest, highest] = room(Math.ceil(samples.length / perColumn));
          const columns = columnExtremes(samples, 0, perColumn, lowest, highest);
          expect(Math.max(...highest.subarray(0, columns))).toBe(Math.max(...samples));
          expect(Math.min(...lowest.subarray(0, columns))).toBe(Math.min(...samples));
        },
      ),
    );
  });
});
