import type { Rhythm } from './rhythm.ts';

/** A top that may be a beat. */
export interface Candidate {
  readonly timeS: number;
  /** An ordinary beat of its time is 1 high. */
  readonly height: number;
  /** What its shape says for it (above 0) or against it. */
  readonly shape: number;
  readonly rhythm: Rhythm;
}

/** As likely a beat as not, by height alone: Pan & Tompkins 1985 and others put it between ¼ and ½. */
const EVEN_HEIGHT = 0.36;
const STEEPNESS = 2;
const WORTH_MOST = 2.5;
const WORTH_LEAST = -5;
/** No ventricle beats twice within this (Pan & Tompkins 1985). */
export const REFRACTORY_S = 0.2;
/** Until then what follows a beat may be its T wave; with half its height or less it is taken for it (ibid.). */
export const T_WAVE_S = 0.4;
const T_WAVE_SHARE = 0.5;
/** As high as this share of the beat before, it may as well be another beat. */
export const BEAT_SHARE = 0.75;

/** Log odds that it is a beat, for itself. */
export function worthOf({ height, shape }: Candidate): number {
  const byHeight = STEEPNESS * Math.log(Math.max(height, 1e-3) / EVEN_HEIGHT);
  return Math.max(WORTH_LEAST, Math.min(WORTH_MOST, byHeight)) + shape;
}

/** What the interval between two beats speaks against them both. */
export function linkCost(earlier: Candidate, later: Candidate): number {
  const apartS = later.timeS - earlier.timeS;
  if (apartS < REFRACTORY_S) return Number.POSITIVE_INFINITY;
  const share = apartS / later.rhythm.rrS;
  const tWave = apartS < T_WAVE_S ? tWaveCost(apartS, later.height / earlier.height) : 0;
  return tWave + intervalCost(share, later.rhythm.spread);
}

function tWaveCost(apartS: number, share: number): number {
  const soon = (T_WAVE_S - apartS) / (T_WAVE_S - REFRACTORY_S);
  const low = (BEAT_SHARE - share) / (BEAT_SHARE - T_WAVE_SHARE);
  return 1.5 * soon + 2 * Math.max(0, Math.min(1, low));
}

/**
 * A long pause asks for what may have been missed in it (Pan & Tompkins search back after 1.66 intervals), a short
 * interval for a reason to believe it, and a regular rhythm for its next beat in time. None of them outweighs a tall
 * hump: premature beats and pauses are what an ECG is taken for.
 */
function intervalCost(share: number, spread: number): number {
  const pause = share <= 1.3 ? 0 : Math.min(3, 1.3 * Math.log2(share));
  const haste = share >= 0.7 ? 0 : Math.min(1, 2 * (0.7 - share));
  return pause + haste + Math.min(0.6, (0.5 * Math.abs(Math.log(share))) / (spread + 0.06));
}
