import { filterWhole } from '../filters/whole.ts';
import { LEADS, type LeadName, MEASURED_LEADS } from '../leads.ts';
import { boxMean } from '../qrs/box.ts';
import type { RecordedLead } from '../recording.ts';
import { medianOf } from '../statistics.ts';
import type { BeatMarks, MedianBeat } from './measurements.ts';
import { BEFORE_S, isWhole, medianWave } from './median-wave.ts';
import { pWaveIn } from './p-wave.ts';
import { qrsBounds } from './qrs-bounds.ts';
import { commonestShape } from './same-shape.ts';
import { spatialMagnitude } from './spatial.ts';
import { tWaveIn } from './t-wave.ts';

/** Fewer beats of one shape say nothing of what is usual. */
const FEWEST_BEATS = 3;
/** What the magnitude is smoothed over before P and T are looked for: one period of 50 Hz. */
const SMOOTH_S = 0.02;
/** The PR segment before the QRS complex that counts as 0 (IEC 60601-2-25 takes the same place). */
const PR_SEGMENT_S = 0.016;
/** Before a QRS complex of the next beat its P wave has to fit. */
const NEXT_P_S = 0.2;

/**
 * The median beat of what is left of the leads without their wander: 0.5 Hz, zero-phase, which Kligfield et al. 2007
 * allow as it leaves the ST segment level. null where too few beats are alike.
 */
export function medianBeatOf(
  leads: readonly RecordedLead[],
  beatSamples: readonly number[],
  rrMs: readonly number[],
  rateHz: number,
): MedianBeat | null {
  const used = leads.filter(({ contact }) => contact !== 'off').slice(0, LEADS.length);
  const steady = used.map(({ samples }) =>
    filterWhole(samples, rateHz, { highPassHz: 0.5, lowPassHz: null, notchHz: null }),
  );
  const measured = used.flatMap(({ name }, at) => (isMeasured(name) ? (steady[at] ?? []) : []));
  const searched = measured.length > 0 ? measured : steady;
  const alike = commonestShape(searched, beatSamples, rateHz).filter((beat) =>
    isWhole(beat, steady[0]?.length ?? 0, rateHz),
  );
  if (alike.length < FEWEST_BEATS) return null;
  const waves = new Map(
    used.map(({ name }, at) => [name, medianWave(steady[at] ?? new Float32Array(), alike, rateHz)]),
  );
  const seen = [...waves].flatMap(([name, wave]) =>
    measured.length === 0 || isMeasured(name) ? [wave] : [],
  );
  const marks = marksOf(seen, rrMs, rateHz);
  return { leads: levelled(waves, marks, rateHz), madeOf: alike.map(({ beat }) => beat), marks };
}

const isMeasured = (name: LeadName) => MEASURED_LEADS.some((lead) => lead === name);

function marksOf(leads: readonly Float64Array[], rrMs: readonly number[], rateHz: number): BeatMarks {
  const middle = Math.round(BEFORE_S * rateHz);
  const { on, off } = qrsBounds(leads, middle, rateHz);
  const rests = leads.map((lead) => restBefore(lead, on, rateHz));
  const magnitude = boxMean(spatialMagnitude(leads, rests), Math.max(1, Math.round(SMOOTH_S * rateHz)));
  const nextBeat = middle + Math.round((medianOf(rrMs) / 1000 - NEXT_P_S) * rateHz);
  const t = tWaveIn(magnitude, off, nextBeat, rateHz);
  const p = pWaveIn(magnitude, on, rateHz);
  return {
    pOn: p?.on ?? null,
    pOff: p?.off ?? null,
    qrsOn: on,
    qrsOff: off,
    tPeak: t?.peak ?? null,
    tOff: t?.off ?? null,
  };
}

function restBefore(lead: Float64Array, qrsOn: number, rateHz: number): number {
  const from = Math.max(0, qrsOn - Math.max(1, Math.round(PR_SEGMENT_S * rateHz)));
  return medianOf(lead.subarray(from, Math.max(from + 1, qrsOn)));
}

function levelled(waves: ReadonlyMap<LeadName, Float64Array>, { qrsOn }: BeatMarks, rateHz: number) {
  return new Map(
    [...waves].map(([name, wave]) => {
      const rest = restBefore(wave, qrsOn, rateHz);
      return [name, wave.map((value) => value - rest)];
    }),
  );
}
