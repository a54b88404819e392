import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBeats, findBeatsIn } from '../../../../../domain/ecg/qrs/find-beats.ts';
import { anyRecording } from '../../../../support/ecg/any-recording.ts';
import { beatTrain, rhythm, type Shape, type TrainBeat } from '../../../../support/ecg/beat-train.ts';
import { heartRecording } from '../../../../support/ecg/heart-recording.ts';
import { motionNoise, muscleNoise } from '../../../../support/ecg/noise.ts';
import { seeded } from '../../../../support/ecg/random.ts';
import { scoreBeats } from '../../../../support/ecg/score-beats.ts';

const RATE_HZ = 360;
const SECONDS = 120;

const steady = (rrS: number, shape: Shape = 'normal') => rhythm([{ rrS, shape }], SECONDS);

function score(beats: readonly TrainBeat[], changed: (curve: Int32Array) => Int32Array = (curve) => curve) {
  const curve = changed(beatTrain(beats, SECONDS, RATE_HZ));
  const found = findBeatsIn([curve], RATE_HZ).map(({ sample }) => sample);
  const marked = beats.map(({ atS }) => Math.round(atS * RATE_HZ));
  const { missed, falseBeats } = scoreBeats(found, marked, RATE_HZ);
  return { missed, falseBeats };
}

const ALL = { missed: 0, falseBeats: 0 };
const random = seeded(3);
const fibrillation = Array.from({ length: 150 }, () => ({
  rrS: 0.45 + 0.6 * random(),
  shape: 'normal' as const,
}));

const RHYTHMS: readonly (readonly [string, readonly TrainBeat[]])[] = [
  ['30 beats a minute', steady(2)],
  ['72 beats a minute', steady(0.833)],
  ['190 beats a minute', steady(0.316)],
  ['T waves as tall as R', steady(0.8, 'tallT')],
  ['low voltage', steady(0.8, 'low')],
  ['a pacemaker', steady(0.85, 'paced')],
  [
    'bigeminy',
    rhythm(
      [
        { rrS: 0.55, shape: 'normal' },
        { rrS: 1.1, shape: 'ectopic' },
      ],
      SECONDS,
    ),
  ],
  [
    'lone ectopic beats',
    rhythm(
      Array.from({ length: 11 }, (_, at) => ({
        rrS: at === 9 ? 0.5 : at === 10 ? 1.1 : 0.8,
        shape: at === 10 ? ('ectopic' as const) : ('normal' as const),
      })),
      SECONDS,
    ),
  ],
  [
    'pauses of five seconds',
    rhythm([...Array(9).fill({ rrS: 0.8, shape: 'normal' }), { rrS: 5, shape: 'normal' }], SECONDS),
  ],
  ['atrial fibrillation', rhythm(fibrillation, SECONDS)],
  [
    'a run of ten ectopic beats',
    rhythm(
      [...Array(20).fill({ rrS: 0.8, shape: 'normal' }), ...Array(10).fill({ rrS: 0.4, shape: 'ectopic' })],
      SECONDS,
    ),
  ],
];

describe('findBeatsIn', () => {
  it.each(RHYTHMS)('finds every beat and no other: %s', (_, beats) => {
    expect(score(beats)).toEqual(ALL);
  });

  it('is not led astray by a wandering baseline, by the mains, or by a changed gain', () => {
    const beats = steady(0.8);
    const added = (of: (timeS: number) => number) => (curve: Int32Array) =>
      curve.map((value, at) => value + Math.round(of(at / RATE_HZ)));
    expect(
      score(
        beats,
        added((t) => 2000 * Math.sin(2 * Math.PI * 0.3 * t)),
      ),
    ).toEqual(ALL);
    expect(
      score(
        beats,
        added((t) => 300 * Math.sin(2 * Math.PI * 50 * t)),
      ),
    ).toEqual(ALL);
    expect(
      score(
        beats,
        added((t) => 300 * Math.sin(2 * Math.PI * 60 * t)),
      ),
    ).toEqual(ALL);
    const halved = (curve: Int32Array) =>
      curve.map((value, at) => (at < 60 * RATE_HZ ? value : Math.round(value * 0.4)));
    expect(score(beats, halved)).toEqual(ALL);
    expect(score(beats, (curve) => curve.map((value) => -value))).toEqual(ALL);
  });

  it('finds the beats of the lead that is readable while another is noise', () => {
    const beats = steady(0.8);
    const good = beatTrain(beats, SECONDS, RATE_HZ);
    const bad = Int32Array.from(motionNoise(good.length, RATE_HZ, 5), (value) => Math.round(2000 * value));
    const dead = new Int32Array(good.length);
    const found = findBeatsIn([bad, dead, good], RATE_HZ).map(({ sample }) => sample);
    const marked = beats.map(({ atS }) => Math.round(atS * RATE_HZ));
    const { missed, falseBeats } = scoreBeats(found, marked, RATE_HZ);
    expect({ missed, falseBeats }).toEqual(ALL);
  });

  it.each([
    ['motion', motionNoise],
    ['muscle', muscleNoise],
  ])('errs on less than one beat in fifty in %s noise', (_, noise) => {
    const beats = steady(0.8);
    const { missed, falseBeats } = score(beats, (curve) => {
      const added = noise(curve.length, RATE_HZ, 11);
      const power = Math.sqrt(added.reduce((sum, value) => sum + value * value, 0) / added.length);
      return curve.map((value, at) => value + Math.round((200 / power) * (added[at] ?? 0)));
    });
    expect(missed + falseBeats).toBeLessThanOrEqual(beats.length / 50);
  });

  it('finds the same beats at every rate', () => {
    for (const rateHz of [128, 250, 360, 500, 1000]) {
      const beats = steady(0.8);
      const found = findBeatsIn([beatTrain(beats, SECONDS, rateHz)], rateHz);
      expect(found).toHaveLength(beats.length);
      found.forEach(({ sample, confidence }, at) => {
        expect(Math.abs(sample / rateHz - (beats[at]?.atS ?? 0))).toBeLessThan(0.02);
        expect(confidence).toBeGreaterThan(0.7);
      });
    }
  });

  it('finds none where there is no curve', () => {
    expect(findBeatsIn([], 500)).toEqual([]);
    expect(findBeatsIn([new Int32Array(0)], 500)).toEqual([]);
    expect(findBeatsIn([new Int32Array(5000).fill(1234)], 500)).toEqual([]);
    expect(findBeatsIn([new Int32Array(5000)], Number.NaN)).toEqual([]);
  });

  it('throws at nothing, and gives rising samples within the curve', () => {
    const values = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, Number.NaN, -1e9, 1e9));
    const leads = fc.array(fc.array(values, { maxLength: 600 }), { maxLength: 3 });
    fc.assert(
      fc.property(leads, fc.oneof(fc.double(), fc.constantFrom(50, 128, 360)), (curves, rateHz) => {
        const found = findBeatsIn(curves, rateHz);
        const last = Math.max(-1, ...found.map(({ sample }) => sample));
        expect(last).toBeLessThan(Math.max(1, curves[0]?.length ?? 0));
        found.forEach(({ sample, confidence }, at) => {
          expect(Number.isInteger(sample)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (at > 0) expect(sample).toBeGreaterThan(found[at - 1]?.sample ?? 0);
        });
      }),
    );
  });
});

describe('findBeats', () => {
  it('leaves out leads that are off', () => {
    const recording = heartRecording();
    const noise = motionNoise(5000, 500, 2);
    const leads = recording.leads.map((lead, at) =>
      at % 2 === 0
        ? {
            ...lead,
            contact: 'off' as const,
            samples: lead.samples.map((_, i) => Math.round(3000 * (noise[i] ?? 0))),
          }
        : lead,
    );
    const wanted = findBeats(recording).length;
    expect(wanted).toBe(12);
    expect(findBeats({ ...recording, leads })).toHaveLength(wanted);
  });

  it('takes any recording', () => {
    fc.assert(
      fc.property(anyRecording({ min: -(2 ** 31), max: 2 ** 31 - 1, maxSamples: 400 }), (recording) => {
        expect(findBeats(recording).every(({ sample }) => sample >= 0)).toBe(true);
      }),
    );
  });
});
