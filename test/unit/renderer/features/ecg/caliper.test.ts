import { describe, expect, it } from 'vitest';
import { LEADS } from '../../../../../domain/ecg/leads.ts';
import { layOut } from '../../../../../renderer/features/ecg/paper/layout.ts';
import { caliperText, moveEnd, readCaliper } from '../../../../../renderer/features/ecg/review/caliper.ts';
import {
  placeOf,
  pointAt,
  stripShowing,
} from '../../../../../renderer/features/ecg/review/strip-geometry.ts';

const between = (fromMs: number, toMs: number, microvolt = 0) => ({
  from: { atMs: fromMs, microvolt: 0 },
  to: { atMs: toMs, microvolt },
});

describe('the caliper', () => {
  it('reads ms, the rate and mV, in either direction', () => {
    expect(readCaliper(between(1000, 1800, 1120))).toEqual({
      intervalMs: 800,
      perMinute: 75,
      millivolt: 1.12,
    });
    expect(caliperText(between(1800, 1000, -250), true)).toBe('800 ms　75 次/分　−0.25 mV');
  });

  it('gives no rate for what can be no beat, and no mV where the gain is unknown', () => {
    expect(caliperText(between(100, 190, 500), true)).toBe('90 ms　+0.50 mV');
    expect(caliperText(between(0, 1000, 500), false)).toBe('1000 ms　60 次/分');
  });

  it('stays inside the recording when an end is moved', () => {
    const moved = moveEnd(between(100, 9_990), 'to', { ms: 40, microvolt: 100 }, 10_000);
    expect(moved.to).toEqual({ atMs: 10_000, microvolt: 100 });
    expect(moveEnd(between(2, 50), 'from', { ms: -4, microvolt: 0 }, 10_000).from.atMs).toBe(0);
  });
});

describe('points of the paper and of the recording', () => {
  const strips = layOut('3x4', LEADS, { widthMm: 258, heightMm: 120 });
  const shown = { fromMs: 4_000, scale: { mmPerSecond: 25, mmPerMillivolt: 10 } };

  it('25 mm are a second and 10 mm a millivolt, and the way back leads to the same place', () => {
    const strip = strips.find(({ lead }) => lead === 'V1');
    if (!strip) throw new Error('no V1');
    const point = pointAt(strip, strip.leftMm + 25, strip.baselineMm - 10, shown);
    expect(point).toEqual({ atMs: 4_000 + 5_000 + 1_000, microvolt: 1_000 });
    expect(placeOf(strip, point, shown)).toEqual({
      xMm: strip.leftMm + 25,
      yMm: strip.baselineMm - 10,
    });
  });

  it('II stands in its quarter and again below: a late time is in the rhythm strip', () => {
    expect(stripShowing(strips, 'II', 5_000, shown)?.topMm).toBe(30);
    expect(stripShowing(strips, 'II', 9_000, shown)?.topMm).toBe(90);
    expect(stripShowing(strips, 'V9', 9_000, shown)).toBeUndefined();
  });
});
