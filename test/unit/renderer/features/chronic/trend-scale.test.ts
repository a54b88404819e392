import { describe, expect, it } from 'vitest';
import type { TrendSeries } from '../../../../../domain/chronic/card/trends.ts';
import {
  bandsOf,
  daysOf,
  shareOfBand,
  shareOfTime,
} from '../../../../../renderer/features/chronic/trends/scale.ts';

const systolic: TrendSeries = {
  measure: 'systolicMmHg',
  label: '收缩压',
  unit: 'mmHg',
  points: [
    { localDate: '2026-01-01', value: 150, from: 'follow-up' },
    { localDate: '2026-03-02', value: 130, from: 'vitals' },
  ],
  targets: [{ kind: 'public-health', from: null, below: 140 }],
};
const weight: TrendSeries = {
  measure: 'weightKg',
  label: '体重',
  unit: 'kg',
  points: [{ localDate: '2026-01-31', value: 70, from: 'vitals' }],
  targets: [],
};

describe('the strips of a trend', () => {
  it('one for each sort of measure; every value and target lies inside', () => {
    const bands = bandsOf([systolic, weight]);
    expect(bands.map(({ label }) => label)).toEqual(['血压', '体重']);
    for (const band of bands)
      for (const { points, targets } of band.series)
        for (const value of [...points.map((point) => point.value), ...targets.map(({ below }) => below)]) {
          expect(shareOfBand(value, band)).toBeGreaterThan(0);
          expect(shareOfBand(value, band)).toBeLessThan(1);
        }
  });

  it('higher values lie higher, later days further right', () => {
    const [band] = bandsOf([systolic]);
    if (!band) throw new Error('no strip');
    expect(shareOfBand(150, band)).toBeLessThan(shareOfBand(130, band));
    const days = daysOf([systolic, weight], ['2026-03-11']);
    expect(days).toEqual(['2026-01-01', '2026-03-11']);
    expect(days && shareOfTime('2026-01-01', days)).toBe(0);
    expect(days && shareOfTime('2026-03-11', days)).toBe(1);
    expect(shareOfTime('2026-01-01', ['2026-01-01', '2026-01-01'])).toBe(1);
  });

  it('nothing to show is no strip and no axis', () => {
    expect(bandsOf([])).toEqual([]);
    expect(daysOf([], [])).toBeUndefined();
  });
});
