import { sortRising } from '../statistics.ts';

/** Half of what is compared of a beat: its QRS complex, not its T wave. */
const HALF_S = 0.08;
/** Tops of one shape are found this far apart. */
const SHIFT_S = 0.02;
/** Beats before, and as many behind, with which a hump is compared. */
const NEIGHBOURS = 8;
/** Of those sixteen so many must be as alike: each kind of a bigeminy finds eight. */
const MAJORITY = 7;
/** Lower humps are no beats whatever their shape. */
const LOWEST = 0.2;

interface Lead {
  readonly slope: Float64Array;
  /** Summed squares of the slope up to each place. */
  readonly power: Float64Array;
  readonly half: number;
  readonly shift: number;
}

/**
 * For each top how like its slope is to that of the beats around it: the seventh highest of the correlations with the
 * eight before and the eight behind. 1: the same shape. What comes once, an artefact or a lone ectopic beat, has little.
 */
export function likenessOf(
  slope: Float64Array,
  tops: { readonly at: ArrayLike<number>; readonly heights: ArrayLike<number> },
  beats: ArrayLike<number>,
  slowHz: number,
): Float64Array {
  const half = Math.max(2, Math.round(HALF_S * slowHz));
  const lead = {
    slope,
    power: summedSquares([slope]),
    half,
    shift: Math.max(1, Math.round(SHIFT_S * slowHz)),
  };
  const likes = new Float64Array(2 * NEIGHBOURS + 1);
  let next = 0;
  return Float64Array.from(tops.at, (top, i) => {
    while (next < beats.length && (beats[next] ?? 0) < top) next++;
    if ((tops.heights[i] ?? 0) < LOWEST) return 0;
    let count = 0;
    const to = Math.min(beats.length, next + NEIGHBOURS + 1);
    for (let at = Math.max(0, next - NEIGHBOURS); at < to; at++) {
      const beat = beats[at] ?? 0;
      if (Math.abs(beat - top) > half) likes[count++] = bestCorrelation(lead, top, beat);
    }
    return sortRising(likes.subarray(0, count))[Math.max(0, count - MAJORITY)] ?? 0;
  });
}

/** Of curves of one length the squares of all samples up to each place. */
export function summedSquares(curves: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array((curves[0]?.length ?? 0) + 1);
  for (const curve of curves) {
    let sum = 0;
    for (let i = 0; i < curve.length; i++) {
      sum += (curve[i] ?? 0) ** 2;
      sums[i + 1] = (sums[i + 1] ?? 0) + sum;
    }
  }
  return sums;
}

/** The highest correlation of the two, shifted a little against each other: climbed to, as a QRS complex has but one. */
function bestCorrelation(lead: Lead, top: number, beat: number): number {
  const own = powerAround(lead.power, top, lead.half);
  if (own <= 0) return 0;
  const start = product(lead, top, beat);
  let best = start;
  for (const way of [1, -1]) {
    for (let off = 1; off <= lead.shift; off++) {
      const like = product(lead, top, beat + way * off);
      if (like <= best) break;
      best = like;
    }
    if (best > start) break;
  }
  return Math.max(0, best / Math.sqrt(own));
}

/** Of what is around two places, the second's power being 1. */
function product({ slope, power, half }: Lead, top: number, place: number): number {
  const other = powerAround(power, place, half);
  if (other <= 0) return 0;
  const from = -Math.min(half, top, place);
  const to = Math.min(half, slope.length - 1 - Math.max(top, place));
  let sum = 0;
  for (let k = from; k <= to; k++) sum += (slope[top + k] ?? 0) * (slope[place + k] ?? 0);
  return sum / Math.sqrt(other);
}

/** By their summed squares, the power of curves from `half` samples before a place to as many behind it. */
export function powerAround(power: Float64Array, at: number, half: number): number {
  const length = power.length - 1;
  const to = Math.max(0, Math.min(length, at + half + 1));
  const from = Math.min(length, Math.max(0, at - half));
  return (power[to] ?? 0) - (power[from] ?? 0);
}
