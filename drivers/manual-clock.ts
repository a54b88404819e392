import type { Clock } from './clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on, firing timers in order and letting promises settle before each and after the last. */
  advance(ms: number): Promise<void>;
  pendingTimers(): number;
  /** Sets the time of day forward by so much, or back; what is elapsed and the timers know nothing of it. */
  setForward(byMs: number): void;
}

/** A clock that moves only by hand: minutes of a device pass in no time, and never depend on the machine. */
export function createManualClock(startMs = Date.UTC(2026, 0, 5, 8)): ManualClock {
  let elapsedMs = 0;
  let zeroMs = startMs;
  let nextId = 0;
  const timers = new Map<number, { readonly atMs: number; readonly fire: () => void }>();

  const earliest = (untilMs: number) => {
    const due = [...timers].filter(([, timer]) => timer.atMs <= untilMs);
    return due.sort(([idA, a], [idB, b]) => a.atMs - b.atMs || idA - idB)[0];
  };
  return {
    nowMs: () => zeroMs + elapsedMs,
    elapsedMs: () => elapsedMs,
    setTimer: (delayMs, fire) => {
      const id = nextId++;
      timers.set(id, { atMs: elapsedMs + delayMs, fire });
      return () => timers.delete(id);
    },
    advance: async (ms) => {
      const untilMs = elapsedMs + ms;
      await settled();
      for (let due = earliest(untilMs); due !== undefined; due = earliest(untilMs)) {
        const [id, timer] = due;
        timers.delete(id);
        elapsedMs = timer.atMs;
        timer.fire();
        await settled();
      }
      elapsedMs = untilMs;
    },
    pendingTimers: () => timers.size,
    setForward: (byMs) => {
      zeroMs += byMs;
    },
  };
}

/** All promise reactions that can run now have run when the next macrotask begins. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
