import { medianOf } from '../statistics.ts';
import { BEAT_SHARE, T_WAVE_S } from './odds.ts';
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
  const sure = sureBeats(tops, slowHz);
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

/** Tall tops, less those that may be the T wave of the one before. */
function sureBeats(tops: Tops, slowHz: number): readonly number[] {
  const sure: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let lastHeight = 0;
  tops.at.forEach((top, at) => {
    const height = tops.heights[at] ?? 0;
    const apartS = (top - last) / slowHz;
    const isTWave = apartS < T_WAVE_S && height < BEAT_SHARE * lastHeight;
    if (height < SURE_HEIGHT || apartS < SHORTEST_S || isTWave) return;
    sure.push(top);
    last = top;
    lastHeight = height;
  });
  return sure;
}
