import { medianOf } from '../statistics.ts';
import type { Tops } from './tops.ts';

/** Tops this high are beats beyond much doubt. */
const SURE_HEIGHT = 0.5;
/** Intervals on either side that tell what is usual. */
const AROUND = 8;
/** 220 to 25 beats a minute. */
const SHORTEST_S = 0.27;
const LONGEST_S = 2.4;

/** What is usual where a top stands. */
export interface Rhythm {
  /** Time between beats. */
  readonly rrS: number;
  /** How far an interval commonly is from that, as a logarithm: 0.02 in a regular rhythm, 0.2 in atrial fibrillation. */
  readonly spread: number;
}

const UNKNOWN: Rhythm = { rrS: 0.8, spread: 0.3 };

/** For each top the rhythm around it, by the tops that are beats beyond much doubt. */
export function rhythmAt(tops: Tops, slowHz: number): readonly Rhythm[] {
  const sure: number[] = [];
  tops.at.forEach((top, at) => {
    const last = sure.at(-1) ?? Number.NEGATIVE_INFINITY;
    if ((tops.heights[at] ?? 0) >= SURE_HEIGHT && top - last >= SHORTEST_S * slowHz) sure.push(top);
  });
  const intervals = Float64Array.from(sure.slice(1), (top, at) => (top - (sure[at] ?? 0)) / slowHz);
  const rhythms = Array.from(intervals, (_, at) =>
    rhythmOf(intervals.subarray(Math.max(0, at - AROUND), at + AROUND + 1)),
  );
  let at = 0;
  return Array.from(tops.at, (top) => {
    while (at < rhythms.length - 1 && (sure[at + 1] ?? 0) < top) at++;
    return rhythms[at] ?? UNKNOWN;
  });
}

function rhythmOf(intervals: Float64Array): Rhythm {
  const rrS = Math.min(LONGEST_S, Math.max(SHORTEST_S, medianOf(intervals)));
  return { rrS, spread: medianOf(intervals.map((interval) => Math.abs(Math.log(interval / rrS)))) };
}
