/** The time a driver lives by. Injected, so that a test can hold it still and move it by hand. */
export interface Clock {
  /** Unix time, for what is shown and recorded; never for measuring how long something took. */
  nowMs(): number;
  /** Time since some moment or other; nobody can set it. For measuring how long something took. */
  elapsedMs(): number;
  /** Calls `fire` once after `delayMs`, when what had come by then is taken; the returned function cancels it. */
  setTimer(delayMs: number, fire: () => void): () => void;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  elapsedMs: () => performance.now(),
  setTimer: (delayMs, fire) => {
    let taken: NodeJS.Immediate | undefined;
    // After the computer was busy Node runs the timers before it takes the bytes that came meanwhile: half a code would
    // be taken for a whole one, and a device for silent.
    const timer = setTimeout(() => {
      taken = setImmediate(fire);
    }, delayMs);
    return () => {
      clearTimeout(timer);
      clearImmediate(taken);
    };
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
