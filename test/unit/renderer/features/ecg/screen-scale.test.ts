import { describe, expect, it } from 'vitest';
import {
  keepScale,
  readScale,
  type ScaleStorage,
  USUAL_PX_PER_MM,
} from '../../../../../renderer/features/ecg/paper/screen-scale.ts';

function storage(): ScaleStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('the size of a millimetre on the screen', () => {
  it('is 96 px to the inch until somebody measured', () => {
    expect(readScale(storage(), 1)).toEqual({ pxPerMm: USUAL_PX_PER_MM, isMeasured: false });
  });

  it('holds when the browser zooms', () => {
    const seat = storage();
    keepScale(seat, 4.4, 1);
    expect(readScale(seat, 1)).toEqual({ pxPerMm: 4.4, isMeasured: true });
    expect(readScale(seat, 1.25).pxPerMm).toBeCloseTo(3.52);
  });

  it('takes no nonsense from the storage', () => {
    for (const text of ['', 'abc', '-3', '0', '1e9', 'Infinity']) {
      const seat = { ...storage(), getItem: () => text };
      expect(readScale(seat, 1).isMeasured).toBe(false);
    }
  });
});
