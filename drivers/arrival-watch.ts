/** A window long enough that something in it came without delay. */
const WINDOW_MS = 2_000;
/** More than two crystals differ over a window (250 ppm), less than any loss. */
const DRIFT_MS = 0.5;
/** Less than this is the line's and the operating system's own unevenness. */
const LEAST_LOSS_MS = 25;
/** A device that is silent for longer is gone: then it is the computer's clock that was set. */
const LONGEST_SILENCE_MS = 10_000;

/**
 * Notices what a stream without a counter has lost, from the time at which its samples arrive. A delayed sample is
 * late for a while, a lost one makes all that follow late for ever: so what counts is the least lateness within two
 * seconds. Call it with each arrival: `place` is that of the next sample to come. Gives how many samples were lost;
 * they are noticed two to four seconds later, and a small step of the computer's clock looks like a loss.
 */
export function createArrivalWatch(rateHz: number): (nowMs: number, place: number) => number {
  let startMs: number | null = null;
  let usualMs: number | null = null;
  let lastMs = Number.NaN;
  let window = { sinceMs: 0, leastMs: 0 };

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
  return (nowMs, place) => {
    const isClockSet = Math.abs(nowMs - lastMs) > LONGEST_SILENCE_MS;
    lastMs = nowMs;
    if (startMs === null || isClockSet) {
      // Lateness is counted anew, from where the stream stands.
      startMs = nowMs - (place * 1000) / rateHz;
      usualMs = null;
      window = { sinceMs: 0, leastMs: 0 };
    }
    const lateMs = nowMs - startMs - (place * 1000) / rateHz;
    if (window.sinceMs > 0 && nowMs - window.sinceMs < WINDOW_MS) {
      window = { ...window, leastMs: Math.min(window.leastMs, lateMs) };
      return 0;
    }
    const lost = window.sinceMs > 0 ? judge(window.leastMs) : 0;
    window = { sinceMs: nowMs, leastMs: lateMs - (lost * 1000) / rateHz };
    return lost;
  };
}
