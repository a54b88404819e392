import type { AlignedBeat } from './same-shape.ts';

/** How much of a beat is kept before and after the middle of its QRS complex. */
export const BEFORE_S = 0.36;
export const AFTER_S = 0.64;

/** The median of one lead over the beats, sample by sample: what only a few of them have, noise and artefacts, is gone. */
export function medianWave(lead: Float32Array, beats: readonly AlignedBeat[], rateHz: number): Float64Array {
  const before = Math.round(BEFORE_S * rateHz);
  const length = before + Math.round(AFTER_S * rateHz);
  const column = new Float64Array(beats.length);
  const middle = beats.length >> 1;
  return Float64Array.from({ length }, (_, i) => {
    beats.forEach(({ sample }, at) => {
      column[at] = lead[sample - before + i] ?? 0;
    });
    column.sort();
    const upper = column[middle] ?? 0;
    return beats.length % 2 === 1 ? upper : (upper + (column[middle - 1] ?? upper)) / 2;
  });
}

/** Whether a beat is whole within the recording. */
export function isWhole({ sample }: AlignedBeat, length: number, rateHz: number): boolean {
  return sample >= Math.round(BEFORE_S * rateHz) && sample + Math.round(AFTER_S * rateHz) <= length;
}
