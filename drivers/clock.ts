/** The time a driver lives by. Injected, so that a test can hold it still and move it by hand. */
export interface Clock {
  /** Unix time, for what is shown and recorded; never for measuring how long something took. */
  nowMs(): number;
  /** Time since some moment or other; nobody can set it. For measuring how long something took. */
  elapsedMs(): number;
  /** Calls `fire` once after `delayMs`; the returned function cancels it. */
  setTimer(delayMs: number, fire: () => void): () => void;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  setTimer: (delayMs, fire) => {
    const timer = setTimeout(fire, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Waits; true when the time is over, false as soon as `signal` is aborted. */
export function sleep(clock: Clock, delayMs: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const cancel = clock.setTimer(delayMs, () => {
      signal.removeEventListener('abort', aborted);
      resolve(true);
    });
    const aborted = () => {
      cancel();
      resolve(false);
    };
    signal.addEventListener('abort', aborted, { once: true });
  });
}
