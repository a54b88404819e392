import type { Clock } from '../../../drivers/clock.ts';

export interface BusyComputer {
  /** The clock of what runs on it. */
  readonly clock: Clock;
  /** From now on nothing runs, though time passes. */
  halt(): void;
  /** What was due meanwhile runs, all at once. */
  goOn(): void;
}

/** A computer that is too busy for a while to run what is due. */
export function createBusyComputer(clock: Clock): BusyComputer {
  let isHalted = false;
  const due = new Set<() => void>();
  const setTimer: Clock['setTimer'] = (delayMs, fire) => {
    const cancel = clock.setTimer(delayMs, () => {
      if (isHalted) due.add(fire);
      else fire();
    });
    return () => {
      cancel();
      due.delete(fire);
    };
  };
  return {
    clock: { ...clock, setTimer },
    halt: () => {
      isHalted = true;
    },
    goOn: () => {
      isHalted = false;
      for (const fire of due) {
        due.delete(fire);
        fire();
      }
    },
  };
}
