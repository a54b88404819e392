import { sectionsOf } from './design.ts';
import { runningSection, sampleOr } from './section.ts';
import type { FilterSettings } from './settings.ts';

/** A filter of one lead that remembers what it has seen: feed it chunk after chunk. */
export interface LiveFilter {
  /** The chunk filtered, of the same length. What is no number counts as the sample before it. */
  process(chunk: ArrayLike<number>): Float32Array;
}

/** Causal filters for the moving trace of one lead, any unit. After a gap make a new one. */
export function createFilter(settings: FilterSettings, rateHz: number): LiveFilter {
  const sections = sectionsOf(settings, rateHz, 1).map(runningSection);
  let last = 0;
  return {
    process(chunk) {
      const out = new Float32Array(chunk.length);
      for (let i = 0; i < out.length; i++) {
        last = sampleOr(last, chunk[i]);
        let value = last;
        for (const section of sections) value = section(value);
        out[i] = value;
      }
      return out;
    },
  };
}
