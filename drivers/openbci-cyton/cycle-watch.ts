import type { PlacedSample } from '../ecg-runs.ts';
import { createFlowTime } from '../flow-time.ts';

/** The counter has 8 bits. */
export const CYCLE = 256;
/** What is half a cycle late or more, and does not catch up while the line flows for so long, follows a loss. */
const PROOF_MS = 2_000;
/** The board's clock and the computer's may differ by so much (PROTOCOL.md §1). */
const DRIFT = 0.025;
/** Half a minute at 250 Hz: more is not held back, whatever the line does. */
const MOST_HELD = 7_500;

/** Samples that arrived together with nothing missing between them. */
export interface Run {
  /** With places by the counter alone. */
  readonly samples: readonly PlacedSample[];
  /** The counter tells of a loss right before it. */
  readonly isAfterLoss: boolean;
}

export interface CycleWatch {
  /** Takes what arrived together; gives the samples whose place is sure by now, in order. */
  pass(runs: readonly Run[], elapsedMs: number): readonly PlacedSample[];
  /** Nothing more comes: gives all that was held back, by what is known until now. */
  settle(): readonly PlacedSample[];
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

  const place = (runs: readonly Run[]): readonly PlacedSample[] =>
    runs.flatMap(({ samples }) =>
      samples.map((sample) => ({ ...sample, place: sample.place + missing * CYCLE })),
    );
  const mostMissing = (run: HeldRun) => Math.round((run.beganMs - beganMs) / cycleMs);
  /** What comes before a sample that is on time misses no more than that one. */
  const releaseSure = () =>
    place(held.splice(0, held.findLastIndex((run) => mostMissing(run) <= missing) + 1));
  const isProven = ([first]: readonly HeldRun[]) =>
    first !== undefined &&
    (flowMs - first.flowMs >= PROOF_MS || held.reduce((sum, run) => sum + run.samples.length, 0) > MOST_HELD);
  const releaseBehindLoss = () => {
    missing = Math.min(...held.map(mostMissing));
    return releaseSure();
  };
  const arrive = (runs: readonly Run[], elapsedMs: number): HeldRun[] =>
    runs.map((run) => {
      const endPlace = run.samples.at(-1)?.place ?? 0;
      return { ...run, flowMs, beganMs: elapsedMs - (endPlace * 1000) / rateHz };
    });
  return {
    pass(runs, elapsedMs) {
      flowMs = flowTime(elapsedMs);
      const arrived = arrive(runs, elapsedMs);
      if (held.length === 0) beganMs += DRIFT * (elapsedMs - lastMs);
      lastMs = elapsedMs;
      beganMs = Math.min(beganMs, ...arrived.map((run) => run.beganMs - missing * cycleMs));
      // Where the counter tells of a loss the cycles are missing, too: not before.
      const loss = arrived.findIndex((run) => run.isAfterLoss);
      const ready = [...place(arrived.splice(0, held.length > 0 ? 0 : Math.max(0, loss)))];
      held.push(...arrived);
      ready.push(...releaseSure());
      while (isProven(held)) ready.push(...releaseBehindLoss());
      return ready;
    },
    settle() {
      const ready: PlacedSample[] = [];
      while (held.length > 0) ready.push(...releaseBehindLoss());
      return ready;
    },
  };
}
