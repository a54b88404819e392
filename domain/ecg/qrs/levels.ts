import { medianOf } from '../statistics.ts';

/** A heart of 30/min beats once in this. */
const BLOCK_S = 2;
/** Blocks on either side whose median is the level: half of them may be artefacts, or a pause. */
const BLOCKS_AROUND = 8;

/** What is told for each second is told for so many samples. */
export const samplesPerSecond = (slowHz: number): number => Math.max(1, Math.round(slowHz));

/** For each second how high the QRS humps of a lead stand: the median of what was highest in the seconds around it. */
export function beatLevels(energy: Float64Array, slowHz: number): Float64Array {
  const perSecond = samplesPerSecond(slowHz);
  const count = Math.ceil(energy.length / perSecond);
  const highest = new Float64Array(count);
  for (let block = 0; block < count; block++) {
    const middle = (block + 0.5) * perSecond;
    const to = Math.min(energy.length, Math.round(middle + (BLOCK_S / 2) * perSecond));
    let most = 0;
    for (let i = Math.max(0, Math.round(middle - (BLOCK_S / 2) * perSecond)); i < to; i++) {
      most = Math.max(most, energy[i] ?? 0);
    }
    highest[block] = most;
  }
  return highest.map((_, at) =>
    medianOf(highest.subarray(Math.max(0, at - BLOCKS_AROUND), at + BLOCKS_AROUND + 1)),
  );
}

/** A curve over the level of its time: an ordinary beat is 1 high in the energy. */
export function heightsOf(energy: Float64Array, levels: Float64Array, slowHz: number): Float64Array {
  const perSecond = samplesPerSecond(slowHz);
  const heights = new Float64Array(energy.length);
  for (let from = 0, second = 0; from < energy.length; from += perSecond, second++) {
    const level = levels[second] ?? 0;
    if (!(level > 0)) continue;
    const to = Math.min(energy.length, from + perSecond);
    for (let i = from; i < to; i++) heights[i] = (energy[i] ?? 0) / level;
  }
  return heights;
}
