import { createFlowTime } from './flow-time.ts';

/** A window long enough that something in it came without delay. */
const WINDOW_MS = 2_000;
/** More than two crystals differ over a window (250 ppm), less than any loss. */
const DRIFT_MS = 0.5;
/** Less than this is the line's and the operating system's own unevenness. */
const LEAST_LOSS_MS = 25;

/**
 * Notices what a stream without a counter has lost, from the time at which its samples arrive. A delayed sample is
 * late for a while, a lost one makes all that follow late for ever: so what counts is the least lateness while the line
 * flowed for two seconds. Call it with each arrival: `place` is that of the next sample to come. Gives how many samples
 * were lost; they are noticed two to four seconds later. The time must be one that nobody can set.
 */
export function createArrivalWatch(rateHz: number): (elapsedMs: number, place: number) => number {
  const flowTime = createFlowTime();
  let usualMs: number | null = null;
  let window: { readonly sinceMs: number; readonly leastMs: number } | null = null;

  const judge = (leastMs: number): number => {
    if (usualMs === null) {
      usualMs = leastMs;
      return 0;
    }
    const behindMs = leastMs - usualMs;
    if (behindMs >= LEAST_LOSS_MS) return Math.round((behindMs * rateHz) / 1000);
    usualMs = Math.min(leastMs, usualMs + DRIFT_MS);
    return 0;
  };
  return (elapsedMs, place) => {
    const flowMs = flowTime(elapsedMs);
    const lateMs = elapsedMs - (place * 1000) / rateHz;
    if (window && flowMs - window.sinceMs < WINDOW_MS) {
      window = { ...window, leastMs: Math.min(window.leastMs, lateMs) };
      return 0;
    }
    const lost = window ? judge(window.leastMs) : 0;
    window = { sinceMs: flowMs, leastMs: lateMs - (lost * 1000) / rateHz };
    return lost;
  };
}
