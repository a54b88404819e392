import type { Clock } from './clock.ts';

/** After a computer was held up, or slept, a simulated device makes up no more than this. */
const LONGEST_MS = 10_000;

/** How many samples a simulated device has to send since it was last asked. */
export function createPace(clock: Clock, rateHz: number): () => number {
  let lastMs = clock.elapsedMs();
  let owed = 0;
  return () => {
    const nowMs = clock.elapsedMs();
    owed += (Math.min(Math.max(0, nowMs - lastMs), LONGEST_MS) * rateHz) / 1000;
    lastMs = nowMs;
    // A hair more, so that sums of thirds of a sample come out whole.
    const due = Math.floor(owed + 1e-6);
    owed -= due;
    return due;
  };
}
