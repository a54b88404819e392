import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBeats } from '../../../../../domain/ecg/qrs/align.ts';
import { findBeatsIn } from '../../../../../domain/ecg/qrs/find-beats.ts';
import { searchLead } from '../../../../../domain/ecg/qrs/search-lead.ts';
import { decimationAt } from '../../../../../domain/ecg/qrs/wave-energy.ts';
import { beatTrain, rhythm } from '../../../../support/ecg/beat-train.ts';
import { motionNoise, muscleNoise } from '../../../../support/ecg/noise.ts';
import { scoreBeats } from '../../../../support/ecg/score-beats.ts';

const RATE_HZ = 360;
const SECONDS = 120;
const BEATS = rhythm([{ rrS: 0.8, shape: 'normal' }], SECONDS);
const MARKED = BEATS.map(({ atS }) => Math.round(atS * RATE_HZ));

function scored(...leads: Int32Array[]) {
  const found = findBeatsIn(leads, RATE_HZ).map(({ sample }) => sample);
  return scoreBeats(found, MARKED, RATE_HZ);
}

/** The curve with something `heightMicrovolt` high, 30 ms wide, so long after every so many-th beat. */
function withArtefacts(curve: Int32Array, afterS: number, heightMicrovolt: number, every: number) {
  const changed = curve.slice();
  MARKED.forEach((mark, at) => {
    if (at % every !== 0) return;
    const middle = mark + Math.round(afterS * RATE_HZ);
    for (let k = -30; k <= 30; k++) {
      const added = heightMicrovolt * Math.exp(-0.5 * (k / (0.012 * RATE_HZ)) ** 2);
      changed[middle + k] = (changed[middle + k] ?? 0) + Math.round(added);
    }
  });
  return changed;
}

describe('the times of beats', () => {
  it.each([-0.09, 0.09])('are not drawn away by an artefact %s s beside a QRS complex', (afterS) => {
    const score = scored(withArtefacts(beatTrain(BEATS, SECONDS, RATE_HZ), afterS, -1500, 7));
    expect(score).toMatchObject({ missed: 0, falseBeats: 0 });
    expect(score.jitterMs).toBeLessThan(5);
  });

  it('are those of one shape where two leads have their tops at different times', () => {
    const early = beatTrain(BEATS, SECONDS, RATE_HZ);
    const late = new Int32Array(early.length);
    late.set(early.subarray(0, early.length - 14), 14);
    const noisy = (lead: Int32Array, seed: number) => {
      const noise = muscleNoise(lead.length, RATE_HZ, seed);
      const power = Math.sqrt(noise.reduce((sum, value) => sum + value * value, 0) / noise.length);
      return lead.map((value, at) => value + Math.round((150 / power) * (noise[at] ?? 0)));
    };
    const score = scored(noisy(early, 3), noisy(late, 4));
    expect(score).toMatchObject({ missed: 0, falseBeats: 0 });
    expect(score.jitterMs).toBeLessThan(4);
  });

  it.each([
    ['motion', motionNoise],
    ['muscle', muscleNoise],
  ])('stay within 5 ms in %s noise', (_, noise) => {
    const curve = beatTrain(BEATS, SECONDS, RATE_HZ);
    const added = noise(curve.length, RATE_HZ, 11);
    const power = Math.sqrt(added.reduce((sum, value) => sum + value * value, 0) / added.length);
    const { jitterMs } = scored(
      curve.map((value, at) => value + Math.round((200 / power) * (added[at] ?? 0))),
    );
    expect(jitterMs).toBeLessThan(5);
  });
});

describe('alignBeats', () => {
  const slowHz = RATE_HZ / decimationAt(RATE_HZ);
  const lead = searchLead(beatTrain(BEATS, 30, RATE_HZ), RATE_HZ, slowHz);

  it('leaves a lone beat and a beat unlike the others where they are', () => {
    expect([...alignBeats([lead], [500], slowHz)]).toEqual([500]);
    expect([...alignBeats([], [100, 200, 300], slowHz)]).toEqual([100, 200, 300]);
  });

  it('keeps beats in their order, the refractory time apart and near where they were, whatever the places', () => {
    const gaps = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(gaps, (gapsS) => {
        let place = -20;
        const places = gapsS.map((gapS) => {
          place += gapS * slowHz;
          return place;
        });
        const aligned = alignBeats([lead], places, slowHz);
        expect(aligned).toHaveLength(places.length);
        aligned.forEach((moved, at) => {
          expect(Math.abs(moved - (places[at] ?? 0))).toBeLessThanOrEqual(0.12 * slowHz + 1);
          if (at > 0) expect(moved - (aligned[at - 1] ?? 0)).toBeGreaterThan(0.2 * slowHz - 1.5);
        });
      }),
    );
  });
});
