import { medianOf } from '../statistics.ts';
import { chooseBeats } from './choose.ts';
import { interferenceOf } from './interference.ts';
import { beatLevels, heightsOf } from './levels.ts';
import { likenessOf } from './likeness.ts';
import type { Candidate } from './odds.ts';
import { rhythmAt } from './rhythm.ts';
import { type Tops, topsOf } from './tops.ts';
import { type LeadWaves, wavesOf } from './wave-energy.ts';

/** Seconds on either side whose beats tell what a lead is worth. */
const AROUND_S = 8;
/** Beyond these two no lead is better than another. */
const CLEAN_LIKENESS = 0.95;
const CLEAN_INTERFERENCE = 0.15;

/** One lead after a search on its own. */
export interface SearchedLead {
  readonly waves: LeadWaves;
  /** For each second how high its beats stand in the energy. */
  readonly levels: Float64Array;
  /** Heights of its humps over that level. */
  readonly heights: Float64Array;
  /** For each second how much it counts beside other leads. */
  readonly trust: Float64Array;
}

/** The tops with the rhythm around each; of their shapes nothing is said yet. */
export function candidatesOf(tops: Tops, slowHz: number): readonly Candidate[] {
  return rhythmAt(tops, slowHz).map((rhythm, at) => ({
    timeS: (tops.at[at] ?? 0) / slowHz,
    height: tops.heights[at] ?? 0,
    shape: 0,
    rhythm,
  }));
}

export function searchLead(samples: ArrayLike<number>, rateHz: number, slowHz: number): SearchedLead {
  const waves = wavesOf(samples, rateHz);
  const levels = beatLevels(waves.energy, slowHz);
  const heights = heightsOf(waves.energy, levels, slowHz);
  const tops = topsOf(heights, slowHz);
  const chosen = chooseBeats(candidatesOf(tops, slowHz));
  return { waves, heights, levels, trust: trustIn(waves.slope, tops, chosen, levels.length, slowHz) };
}

/**
 * Signal over noise as the lead itself shows it: beats of one rhythm are alike (a correlation of r is a ratio of
 * r / (1 − r)), and stand out of what lies between them.
 */
function trustIn(
  slope: Float64Array,
  tops: Tops,
  chosen: readonly number[],
  seconds: number,
  slowHz: number,
) {
  const beats = Float64Array.from(chosen, (at) => tops.at[at] ?? 0);
  const heights = Float64Array.from(chosen, (at) => tops.heights[at] ?? 0);
  const likeness = likenessOf(slope, { at: beats, heights }, beats, slowHz);
  const interference = interferenceOf(tops, chosen, seconds, slowHz);
  let from = 0;
  let to = 0;
  return interference.map((disturbed, second) => {
    while (from < beats.length && (beats[from] ?? 0) < (second - AROUND_S) * slowHz) from++;
    while (to < beats.length && (beats[to] ?? 0) < (second + 1 + AROUND_S) * slowHz) to++;
    const alike = Math.min(CLEAN_LIKENESS, medianOf(likeness.subarray(from, to)));
    return (alike / (1 - alike)) ** 1.5 / Math.max(CLEAN_INTERFERENCE, disturbed) ** 2;
  });
}
