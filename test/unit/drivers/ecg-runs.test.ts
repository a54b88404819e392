import { describe, expect, it } from 'vitest';
import { contactByRange, framesOfRuns } from '../../../drivers/ecg-runs.ts';

describe('frames out of samples', () => {
  it('lay out channel after channel and begin anew wherever samples are missing', () => {
    const samples = [4, 5, 9].map((place) => ({ place, counts: [place, -place] }));
    expect(framesOfRuns(samples, () => 'on')).toEqual([
      {
        type: 'samples',
        firstSample: 4,
        samples: Int32Array.of(4, 5, -4, -5),
        count: 2,
        contact: ['on', 'on'],
      },
      { type: 'samples', firstSample: 9, samples: Int32Array.of(9, -9), count: 1, contact: ['on', 'on'] },
    ]);
    expect(framesOfRuns([], () => 'on')).toEqual([]);
  });

  it('call a channel off that stands at an end of its range all the while', () => {
    const contactOf = contactByRange({ min: -8, max: 7 });
    const contacts = [[7, 7], [-8, 7], [7, 6], [0]].map((counts) => contactOf(Int32Array.from(counts)));
    expect(contacts).toEqual(['off', 'off', 'unknown', 'unknown']);
  });
});
