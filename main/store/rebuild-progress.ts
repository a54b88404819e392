/** Told how much of the derived tables is made anew, in whole percent. */
export type TellRebuild = (percent: number) => void;

export interface RebuildProgress {
  /** So many steps more are to be done. */
  readonly expect: (steps: number) => void;
  readonly step: () => void;
}

const TELL_EVERY_MS = 1_000;
const STEPS_A_LOOK = 64;

/**
 * Counts steps and tells of them once a second, for the first time after a second: most starts have nothing to make
 * anew and say nothing. The end is not told; whoever waits hears it by the start itself.
 */
export function rebuildProgress(
  tell: TellRebuild,
  nowMs: () => number = () => performance.now(),
): RebuildProgress {
  let expected = 0;
  let done = 0;
  let toldMs = nowMs();
  return {
    expect(steps) {
      expected += steps;
    },
    step() {
      done += 1;
      if (done % STEPS_A_LOOK !== 0 || nowMs() - toldMs < TELL_EVERY_MS) return;
      toldMs = nowMs();
      tell(Math.min(99, Math.floor((100 * done) / Math.max(expected, done))));
    },
  };
}
