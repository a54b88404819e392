import { boxMean } from '../qrs/box.ts';
import { medianOf } from '../statistics.ts';

/** What one lead's curve is like, in µV (in counts where the gain is unknown). */
export interface LeadSignal {
  readonly span: number;
  /** Longest time at the highest or at the lowest value, s. */
  readonly atLimitS: number;
  /** Whether one of the two is the end of the device's range. */
  readonly touchesRange: boolean;
  /** From the lowest to the highest of the baseline. */
  readonly wander: number;
  /** Amplitude of the mains. */
  readonly mains: number;
  /** Root mean square of what is quicker than 25 Hz, mains aside, between the beats. */
  readonly muscle: number;
}

/** One period of the slowest heart: what is left is the baseline. */
const BASELINE_S = 1.2;
/** Noise up to 125 Hz is enough to know that there is some. */
const ENOUGH_HZ = 250;
const MAINS_HZ = 50;
/** Beside the mains: what is there as well belongs to no mains. */
const BESIDE_HZ = [45, 55] as const;
/** What is slower than this box is no muscle; its pieces are short enough to lie between beats. */
const QUICK_S = 0.04;
const PIECE_S = 0.1;

export interface Range {
  readonly min: number;
  readonly max: number;
}

export function leadSignal(
  samples: ArrayLike<number>,
  rateHz: number,
  microvoltPerCount: number,
  range: Range | null,
): LeadSignal {
  const curve = microvolts(samples, microvoltPerCount);
  const { least, most } = extremes(curve);
  const step = Math.max(1, Math.floor(rateHz / ENOUGH_HZ));
  const slow = meansOf(curve, step);
  const slowHz = rateHz / step;
  const limitS = Math.max(longestAt(curve, least), longestAt(curve, most)) / rateHz;
  const low = range && range.min * microvoltPerCount;
  const high = range && range.max * microvoltPerCount;
  return {
    span: most - least,
    atLimitS: limitS,
    touchesRange: low !== null && high !== null && (least <= low || most >= high),
    wander: wanderOf(slow, slowHz),
    mains: mainsOf(slow, slowHz),
    muscle: muscleOf(slow, slowHz),
  };
}

function microvolts(samples: ArrayLike<number>, microvoltPerCount: number): Float64Array {
  const curve = new Float64Array(samples.length);
  for (let i = 0; i < curve.length; i++) {
    const count = samples[i] ?? 0;
    curve[i] = Math.abs(count) <= 2 ** 32 ? count * microvoltPerCount : 0;
  }
  return curve;
}

/** The means of every `step` samples: as much of noise as is asked for here, at a quarter of the work. */
function meansOf(curve: Float64Array, step: number): Float64Array {
  if (step === 1) return curve;
  const means = new Float64Array(Math.floor(curve.length / step));
  for (let i = 0; i < means.length; i++) {
    let sum = 0;
    for (let k = i * step; k < (i + 1) * step; k++) sum += curve[k] ?? 0;
    means[i] = sum / step;
  }
  return means;
}

function extremes(curve: Float64Array): { readonly least: number; readonly most: number } {
  let least = curve[0] ?? 0;
  let most = least;
  for (const value of curve) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function longestAt(curve: Float64Array, level: number): number {
  let longest = 0;
  let run = 0;
  for (const value of curve) {
    run = value === level ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

function wanderOf(curve: Float64Array, rateHz: number): number {
  const width = Math.max(1, Math.round(BASELINE_S * rateHz));
  if (curve.length < 2 * width) return 0;
  const inner = boxMean(curve, width).subarray(width >> 1, curve.length - (width >> 1));
  const { least, most } = extremes(inner);
  return most - least;
}

/** How much of 50 Hz stands above its neighbours (Goertzel 1958, over whole seconds: the three do not leak). */
function mainsOf(curve: Float64Array, rateHz: number): number {
  const whole = Math.round(Math.floor(curve.length / rateHz) * rateHz);
  if (rateHz < 2.2 * MAINS_HZ || whole === 0) return 0;
  const part = curve.subarray(0, whole);
  const beside = Math.max(...BESIDE_HZ.map((hz) => amplitudeAt(part, hz, rateHz)));
  return Math.max(0, amplitudeAt(part, MAINS_HZ, rateHz) - beside);
}

function amplitudeAt(curve: Float64Array, hz: number, rateHz: number): number {
  const turn = (2 * Math.PI * hz) / rateHz;
  const twice = 2 * Math.cos(turn);
  const offset = curve[0] ?? 0;
  let one = 0;
  let two = 0;
  for (const value of curve) {
    const next = value - offset + twice * one - two;
    two = one;
    one = next;
  }
  return (2 / curve.length) * Math.sqrt(Math.max(0, one * one + two * two - twice * one * two));
}

function muscleOf(curve: Float64Array, rateHz: number): number {
  const halfPeriod = Math.max(1, Math.round(rateHz / MAINS_HZ / 2));
  const unhummed = curve.map((value, at) => (value + (curve[at - halfPeriod] ?? value)) / 2);
  const slow = boxMean(unhummed, Math.max(1, Math.round(QUICK_S * rateHz)));
  const piece = Math.max(1, Math.round(PIECE_S * rateHz));
  const pieces: number[] = [];
  for (let from = halfPeriod; from + piece <= curve.length; from += piece) {
    let sum = 0;
    for (let i = from; i < from + piece; i++) sum += ((unhummed[i] ?? 0) - (slow[i] ?? 0)) ** 2;
    pieces.push(Math.sqrt(sum / piece));
  }
  return medianOf(pieces);
}
