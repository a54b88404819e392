import { powerAround, summedSquares } from './likeness.ts';
import { summitOf } from './summit.ts';

/** Several curves of one time, read together. */
export interface Curves {
  readonly curves: readonly Float64Array[];
  /** Summed squares of all of them up to each place. */
  readonly power: Float64Array;
  /** Half of what is read around a place, samples. */
  readonly half: number;
}

/** What is looked for: of each curve the samples around a place. */
export type Pattern = readonly Float64Array[];

const NOTHING = new Float64Array(0);
/** What is less like the pattern than this is something else. */
const ALIKE = 0.5;
/** A wave of 14 Hz that is as like as this is less than 6 ms off: one needs to look no further. */
const THERE = 0.9;

export function readTogether(curves: readonly Float64Array[], half: number): Curves {
  return { curves, power: summedSquares(curves), half };
}

export function emptyPattern({ curves, half }: Curves): Pattern {
  return curves.map(() => new Float64Array(2 * half + 1));
}

/** Adds what stands around a place to the pattern, each place with the same power; sign −1 takes it off again. */
export function addTo(pattern: Pattern, { curves, power, half }: Curves, place: number, sign: 1 | -1): void {
  const own = powerAround(power, place, half);
  if (own <= 0) return;
  const share = sign / Math.sqrt(own);
  pattern.forEach((wave, at) => {
    const curve = curves[at];
    for (let k = 0; k < wave.length; k++) {
      wave[k] = (wave[k] ?? 0) + share * (curve?.[place - half + k] ?? 0);
    }
  });
}

/** Where to look: first at a place, then from one to another. */
export interface Room {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The place with the highest correlation with the pattern, finer than a sample by a parabola through its neighbours (a
 * matched filter: Turin 1960). undefined where nothing in the room is like it.
 */
export function bestFit(pattern: Pattern, seen: Curves, { at, from, to }: Room): number | undefined {
  const length = Math.sqrt(powerOf(pattern));
  const likeAt = (place: number) => {
    const own = powerAround(seen.power, place, seen.half);
    return own > 0 && length > 0 ? product(pattern, seen, place) / (length * Math.sqrt(own)) : 0;
  };
  const reach = likeAt(Math.round(at)) >= THERE ? 1 : Number.POSITIVE_INFINITY;
  let best = { place: 0, like: ALIKE };
  for (let place = Math.ceil(Math.max(from, at - reach)); place <= Math.min(to, at + reach); place++) {
    const like = likeAt(place);
    if (like > best.like) best = { place, like };
  }
  if (best.like <= ALIKE) return undefined;
  return best.place + summitOf(likeAt(best.place - 1), best.like, likeAt(best.place + 1));
}

function powerOf(pattern: Pattern): number {
  let sum = 0;
  for (const wave of pattern) for (const value of wave) sum += value * value;
  return sum;
}

function product(pattern: Pattern, { curves, half }: Curves, place: number): number {
  let sum = 0;
  for (let at = 0; at < pattern.length; at++) {
    const wave = pattern[at] ?? NOTHING;
    const curve = curves[at] ?? NOTHING;
    for (let k = 0; k < wave.length; k++) sum += (wave[k] ?? 0) * (curve[place - half + k] ?? 0);
  }
  return sum;
}
