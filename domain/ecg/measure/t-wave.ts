import { highestIn } from './spatial.ts';

/** The T wave's top is this long after the J point at least. */
const AFTER_J_S = 0.06;
/** What is lower than this share of the QRS complex is no T wave that could be measured. */
const LOWEST_SHARE = 0.03;
/** Over what a slope is taken. */
const SLOPE_S = 0.02;

export interface TWave {
  readonly peak: number;
  readonly off: number;
}

/**
 * The T wave by the tangent method (Lepeschkin & Surawicz 1952): it ends where the steepest line down from its top meets
 * the resting level. `magnitude` is a smoothed spatial magnitude, `latest` where the next beat's P wave may begin.
 */
export function tWaveIn(
  magnitude: Float64Array,
  qrsOff: number,
  latest: number,
  rateHz: number,
): TWave | null {
  const from = qrsOff + Math.round(AFTER_J_S * rateHz);
  const to = Math.min(magnitude.length - 1, latest);
  if (to <= from) return null;
  const peak = highestIn(magnitude, from, to);
  const rest = lowestAfter(magnitude, peak, to);
  const height = (magnitude[peak] ?? 0) - rest;
  const qrs = magnitude.reduce((most, value) => Math.max(most, value), 0);
  if (peak === from || height < LOWEST_SHARE * qrs) return null;
  const off = tangentEnd(magnitude, peak, to, rest, Math.max(1, Math.round(SLOPE_S * rateHz)));
  return off === null || off > to ? null : { peak, off };
}

function lowestAfter(curve: Float64Array, from: number, to: number): number {
  let least = curve[from] ?? 0;
  for (let i = from; i < to; i++) least = Math.min(least, curve[i] ?? 0);
  return least;
}

function tangentEnd(curve: Float64Array, peak: number, to: number, rest: number, by: number): number | null {
  let steepest = 0;
  let at = peak;
  for (let i = peak; i + by < to; i++) {
    const fall = ((curve[i - by] ?? 0) - (curve[i + by] ?? 0)) / (2 * by);
    if (fall > steepest) {
      steepest = fall;
      at = i;
    }
  }
  return steepest > 0 ? Math.round(at + ((curve[at] ?? 0) - rest) / steepest) : null;
}
