import { medianOf, quantileOf, sortRising } from '../statistics.ts';
import { T_WAVE_S } from './odds.ts';
import type { Tops } from './tops.ts';

/** Seconds on either side that tell how disturbed a place is. */
const AROUND_S = 8;
const QUANTILE = 0.8;

/**
 * For each second how high the humps stand that are neither beats nor their T waves, as a share of the beats: 0.1 … 0.2
 * on a clean tracing (P waves), 0.5 in the noise of a moving electrode. `chosen` are the beats' places among the tops.
 */
export function interferenceOf(
  tops: Tops,
  chosen: readonly number[],
  seconds: number,
  slowHz: number,
): Float64Array {
  const { others, beats } = apart(tops, chosen, slowHz);
  const other = window(tops, others, slowHz);
  const beat = window(tops, beats, slowHz);
  return Float64Array.from({ length: seconds }, (_, second) => {
    const height = medianOf(beat(second));
    return height > 0 ? quantileOf(sortRising(other(second)), QUANTILE) / height : 1;
  });
}

function apart(tops: Tops, chosen: readonly number[], slowHz: number) {
  const others: number[] = [];
  let next = 0;
  tops.at.forEach((top, at) => {
    while (next < chosen.length && (chosen[next] ?? 0) < at) next++;
    if (chosen[next] === at) return;
    // What comes sooner is the beat's T wave.
    const before = tops.at[chosen[next - 1] ?? -1] ?? Number.NEGATIVE_INFINITY;
    if (top - before >= T_WAVE_S * slowHz) others.push(at);
  });
  return { others, beats: chosen };
}

/** Heights of those of the picked tops that are around a second; seconds are asked for in rising order. */
function window(tops: Tops, picked: readonly number[], slowHz: number): (second: number) => Float64Array {
  const places = Int32Array.from(picked, (at) => tops.at[at] ?? 0);
  const heights = Float64Array.from(picked, (at) => tops.heights[at] ?? 0);
  let from = 0;
  let to = 0;
  return (second) => {
    while (from < places.length && (places[from] ?? 0) < (second - AROUND_S) * slowHz) from++;
    while (to < places.length && (places[to] ?? 0) < (second + 1 + AROUND_S) * slowHz) to++;
    return heights.slice(from, to);
  };
}
