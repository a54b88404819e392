/** Arrivals that are further apart are a pause: of it no more than this counts. */
const LONGEST_STEP_MS = 100;

/**
 * For how long a line has flowed when something arrives on it. A pause proves nothing of what was lost, for all of it may
 * come afterwards: whoever waits for proof waits while the line flows, not while the clock runs.
 */
export function createFlowTime(): (arrivedMs: number) => number {
  let lastMs: number | null = null;
  let flowMs = 0;
  return (arrivedMs) => {
    flowMs += Math.min(arrivedMs - (lastMs ?? arrivedMs), LONGEST_STEP_MS);
    lastMs = arrivedMs;
    return flowMs;
  };
}
