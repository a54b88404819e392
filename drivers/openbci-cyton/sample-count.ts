const CYCLE = 256;
const LONGEST_SILENCE_MS = 10_000;

/** Numbers samples since the signal began, from a counter of 8 bits. */
export interface SampleCount {
  /** The place of a sample whose counter is `number`, that came at `nowMs`. */
  next(number: number, nowMs: number): number;
}

/**
 * The counter tells what is missing up to 255 samples. A longer pause is told by the clock, to the nearest whole cycle:
 * a cycle lasts about a second, and a line delivers with far less delay than half of that.
 */
export function countSamples(rateHz: number): SampleCount {
  let last: { readonly number: number; readonly place: number; readonly atMs: number } | null = null;
  return {
    next(number, nowMs) {
      if (last === null) {
        last = { number, place: 0, atMs: nowMs };
        return 0;
      }
      const step = (number - last.number + CYCLE) % CYCLE || CYCLE;
      const passed = ((nowMs - last.atMs) * rateHz) / 1000;
      // Whole cycles of numbers may be lost; a silence that long ends the session, so it is the clock that was set.
      const isClockSet = nowMs - last.atMs > LONGEST_SILENCE_MS;
      const cycles = isClockSet ? 0 : Math.max(0, Math.round((passed - step) / CYCLE));
      last = { number, place: last.place + step + cycles * CYCLE, atMs: nowMs };
      return last.place;
    },
  };
}
