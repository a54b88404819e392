import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaBetween, frontalAxisDegrees } from '../../../../../domain/ecg/measure/axis.ts';
import { measureEcg } from '../../../../../domain/ecg/measure/measure-ecg.ts';
import { MEASURES } from '../../../../../domain/ecg/measure/measurements.ts';
import {
  bazett,
  fridericia,
  openPauseMs,
  rrIntervals,
  rrStatistics,
} from '../../../../../domain/ecg/measure/rr.ts';
import { sealedMeasures } from '../../../../../domain/ecg/measure/seal.ts';
import { measuresSchema } from '../../../../../domain/ecg/record/fields.ts';
import type { EcgRecording } from '../../../../../domain/ecg/recording.ts';
import { anyRecording } from '../../../../support/ecg/any-recording.ts';
import { heartRecording } from '../../../../support/ecg/heart-recording.ts';

const HEART = heartRecording();
const near = (value: number | null, wanted: number, by: number) => {
  expect(value).not.toBeNull();
  expect(Math.abs((value ?? 0) - wanted)).toBeLessThanOrEqual(by);
};

describe('measureEcg on the simulated heart (72 a minute; P at 80, R at 244, T at 470 ms)', () => {
  const measured = measureEcg(HEART);

  it('measures rate and intervals', () => {
    near(measured.heartRatePerMin, 72, 0.3);
    near(measured.rrMeanMs, 833.3, 2);
    near(measured.rrSdMs, 0, 4);
    near(measured.prMs, 180, 30);
    near(measured.qrsMs, 85, 25);
    near(measured.pMs, 85, 30);
    near(measured.qtMs, 350, 40);
    expect(measured.qtcBazettMs).toBe(Math.round(bazett(measured.qtMs ?? 0, measured.rrMeanMs ?? 0)));
    expect(measured.missing).toEqual({});
  });

  it('measures axes: those of the areas in I and II', () => {
    near(measured.qrsAxisDegrees, 54, 6);
    near(measured.pAxisDegrees, 49, 6);
    near(measured.tAxisDegrees, 49, 6);
  });

  it('measures heights lead by lead', () => {
    const lead = (name: string) => measured.leads.find((one) => one.name === name);
    near(lead('II')?.rMicrovolt ?? null, 1100, 60);
    near(lead('V2')?.sMicrovolt ?? null, -1300, 120);
    near(lead('V5')?.rMicrovolt ?? null, 1400, 80);
    for (const { jMicrovolt } of measured.leads) near(jMicrovolt, 0, 60);
    expect(lead('aVR')?.rMicrovolt).toBeLessThan(200);
    expect(lead('V1')?.medianMicrovolt).toHaveLength(500);
  });

  it('sees that no beat came any more', () => {
    const stopsAt = 5 * 500;
    const leads = HEART.leads.map((lead) => {
      const rest = lead.samples[stopsAt] ?? 0;
      return { ...lead, samples: lead.samples.map((count, at) => (at < stopsAt ? count : rest)) };
    });
    const stopped = measureEcg({ ...HEART, leads });
    near(stopped.openPauseMs, 10_000 - (stopped.beats.at(-1)?.sample ?? 0) * 2, 0);
    expect(stopped.openPauseMs).toBeGreaterThan(4_900);
    expect(stopped.rrMaxMs).toBeLessThan(900);
    expect(measured.openPauseMs).toBeLessThan(900);
  });

  it.each([128, 250, 360, 1000])('measures alike at %i Hz', (rateHz) => {
    const other = measureEcg(heartRecording({ rateHz }));
    for (const name of ['prMs', 'qrsMs', 'qtMs'] as const) near(other[name], measured[name] ?? 0, 16);
    near(other.heartRatePerMin, 72, 0.5);
  });

  it('raises ST by what the curve is raised', () => {
    const beat = (at: number) => (((at / 500) * 1000) % (60_000 / 72)) - 244;
    const raised = (counts: Int32Array) =>
      counts.map((count, at) => count + (beat(at) > 40 && beat(at) < 150 ? 80 : 0));
    const leads = HEART.leads.map((lead) =>
      lead.name === 'V3' || lead.name === 'V4' ? { ...lead, samples: raised(lead.samples) } : lead,
    );
    const { leads: found } = measureEcg({ ...HEART, leads });
    for (const { name, st60Microvolt } of found) {
      if (name === 'V3' || name === 'V4') expect(st60Microvolt).toBeGreaterThan(120);
      else expect(Math.abs(st60Microvolt ?? 0)).toBeLessThan(100);
    }
  });
});

describe('measureEcg says why it did not measure', () => {
  const missing = (changed: Partial<EcgRecording>) => measureEcg({ ...HEART, ...changed }).missing;

  it('without gain, in a monitor curve, without beats, without lead II', () => {
    expect(missing({ microvoltPerCount: null })).toEqual({ amplitudes: '设备未给出增益，不能换算为毫伏。' });
    expect(missing({ quality: 'display' }).qrsMs).toContain('监护级');
    expect(measureEcg({ ...HEART, quality: 'display' }).heartRatePerMin).not.toBeNull();
    expect(missing({ leads: [] }).heartRatePerMin).toBe('可辨认的心搏太少。');
    expect(missing({ leads: HEART.leads.filter(({ name }) => name !== 'II') }).qrsAxisDegrees).toBe(
      '缺少 I 或 II 导联。',
    );
  });

  it('gives nothing for a lead that is off', () => {
    const leads = HEART.leads.map((lead) =>
      lead.name === 'V2' ? { ...lead, contact: 'off' as const } : lead,
    );
    const lead = measureEcg({ ...HEART, leads }).leads.find(({ name }) => name === 'V2');
    expect(lead).toMatchObject({ rMicrovolt: null, medianMicrovolt: null });
  });

  it('of anything at all, without a throw, in numbers that an entry can hold', () => {
    fc.assert(
      fc.property(anyRecording({ min: -(2 ** 31), max: 2 ** 31 - 1, maxSamples: 600 }), (recording) => {
        const measured = measureEcg(recording);
        for (const name of MEASURES) {
          const value = measured[name];
          if (value === null) expect(measured.missing[name]).toBeTruthy();
          else expect(Number.isFinite(value)).toBe(true);
        }
        expect(measuresSchema.safeParse(sealedMeasures(measured)).error).toBeUndefined();
      }),
    );
  });
});

describe('the formulas', () => {
  it('correct QT as Bazett and Fridericia did', () => {
    expect(bazett(400, 1000)).toBe(400);
    expect(bazett(360, 640)).toBeCloseTo(450);
    expect(fridericia(400, 512)).toBeCloseTo(500);
  });

  it.each([
    [1, 0.5, 0],
    [0, 1, 90],
    [1, 1, 30],
    [1, 2, 60],
    [1, 0, -30],
    [-1, 1, 120],
    [-1, -0.5, 180],
  ])('an area of %d in I and %d in II points to %d°', (one, two, degrees) => {
    expect(frontalAxisDegrees(one, two)).toBe(degrees);
  });

  it('measure areas against the line between the ends', () => {
    expect(areaBetween([5, 6, 7, 8, 9], 0, 4)).toBeCloseTo(0);
    expect(areaBetween([5, 7, 7, 5, 5], 0, 3)).toBeCloseTo(4);
  });

  it('take no interval over a gap', () => {
    const beats = [100, 600, 1100, 1700].map((sample) => ({ sample, confidence: 1 }));
    expect(rrIntervals(beats, 500, [{ fromSample: 700, count: 50 }])).toEqual([1000, 1200]);
    expect(rrStatistics([1000, 1200])).toMatchObject({ rrMeanMs: 1100, rrMinMs: 1000, rrMaxMs: 1200 });
    expect(rrStatistics([]).heartRatePerMin).toBeNull();
  });

  it('take a pause at either end for as long as it is seen, and none over a gap', () => {
    const beats = [1000, 1400, 1800].map((sample) => ({ sample, confidence: 1 }));
    expect(openPauseMs(beats, 2000, 500, [])).toBe(2000);
    expect(openPauseMs(beats, 4800, 500, [])).toBe(6000);
    expect(openPauseMs(beats, 4800, 500, [{ fromSample: 4700, count: 100 }])).toBe(2000);
    expect(openPauseMs(beats, 2000, 500, [{ fromSample: 0, count: 2000 }])).toBeNull();
    expect(openPauseMs(beats.slice(1), 4800, 500, [])).toBeNull();
  });
});
