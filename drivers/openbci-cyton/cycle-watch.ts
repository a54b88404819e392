import type { PlacedSample } from '../ecg-runs.ts';
import { createFlowTime } from '../flow-time.ts';
import { CYCLE } from './mended-numbers.ts';

/** What is half a cycle late or more, and does not catch up while the line flows for so long, follows a loss. */
const PROOF_MS = 2_000;
/** The board's clock and the computer's may differ by so much (PROTOCOL.md §1). */
const DRIFT = 0.025;
/** Half a minute at 250 Hz: more is not held back, whatever the line does. */
const MOST_HELD = 7_500;

/** Samples that arrived together, with nothing missing between them. */
export interface Run {
  /** With places by the counter alone. */
  readonly samples: readonly PlacedSample[];
  /** The counter tells of a loss right before it. */
  readonly isAfterLoss: boolean;
  readonly arrivedMs: number;
}

export interface CycleWatch {
  /** Takes what is new by then; gives the samples whose place is sure, in order. */
  pass(runs: readonly Run[], elapsedMs: number): readonly PlacedSample[];
  /** Nothing comes after these: gives all that was held back, too, by what is known until now. */
  settle(runs: readonly Run[]): readonly PlacedSample[];
}

interface HeldRun extends Run {
  /** When the signal would have begun had the end of this run come without delay and no cycle were missing. */
  readonly beganMs: number;
  readonly flowMs: number;
}

/**
 * Finds the whole cycles of the counter that are missing. No sample comes before its time: so each that comes tells how
 * many can be missing before it at most. A stream that was only held up catches up with the clock and tells of none; one
 * that has lost cycles stays behind. What is late is held back until one or the other is seen, so that a gap stands where
 * the loss was, and no gap where none was.
 */
export function createCycleWatch(rateHz: number): CycleWatch {
  const cycleMs = (CYCLE * 1000) / rateHz;
  const flowTime = createFlowTime();
  let flowMs = 0;
  let lastMs = 0;
  /** When the signal began, by the least delayed sample. */
  let beganMs = Number.POSITIVE_INFINITY;
  let missing = 0;
  const held: HeldRun[] = [];

  const hold = (runs: readonly Run[]) => {
    for (const run of runs) {
      const endPlace = run.samples.at(-1)?.place ?? 0;
      const runBeganMs = run.arrivedMs - (endPlace * 1000) / rateHz;
      beganMs = Math.min(beganMs, runBeganMs - missing * cycleMs);
      held.push({ ...run, flowMs, beganMs: runBeganMs });
    }
  };
  const release = (count: number): readonly PlacedSample[] =>
    held
      .splice(0, count)
      .flatMap(({ samples }) =>
        samples.map((sample) => ({ ...sample, place: sample.place + missing * CYCLE })),
      );
  const firstAfterLoss = () => held.findIndex((run) => run.isAfterLoss);
  const mostMissing = (run: HeldRun) => Math.round((run.beganMs - beganMs) / cycleMs);
  /** What comes before a sample that is on time misses no more than that one. */
  const releaseSure = () => release(held.findLastIndex((run) => mostMissing(run) <= missing) + 1);
  const isProven = ([first]: readonly HeldRun[]) =>
    first !== undefined &&
    (flowMs - first.flowMs >= PROOF_MS || held.reduce((sum, run) => sum + run.samples.length, 0) > MOST_HELD);
  const releaseBehindLoss = () => {
    missing = Math.max(missing, Math.min(...held.map(mostMissing)));
    return releaseSure();
  };
  return {
    pass(runs, elapsedMs) {
      const wasHolding = held.length > 0;
      flowMs = flowTime(elapsedMs);
      if (!wasHolding) beganMs += DRIFT * (elapsedMs - lastMs);
      lastMs = elapsedMs;
      hold(runs);
      // Where the counter tells of a loss the cycles are missing, too: not before.
      const ready = wasHolding ? [] : [...release(Math.max(0, firstAfterLoss()))];
      ready.push(...releaseSure());
      while (isProven(held)) ready.push(...releaseBehindLoss());
      return ready;
    },
    settle(runs) {
      hold(runs);
      // Without a loss that the counter shows it may just as well have been held up.
      const loss = firstAfterLoss();
      const ready = [...release(loss < 0 ? held.length : loss)];
      while (held.length > 0) ready.push(...releaseBehindLoss());
      return ready;
    },
  };
}
