import { setImmediate } from 'node:timers/promises';

/** How long seats may wait for one slice of long work beside theirs. */
const SLICE_MS = 8;

/** Runs work that pauses between small pieces, letting others in after each slice; yields after each slice. */
export async function* inSlices<Result>(
  work: Generator<undefined, Result>,
): AsyncGenerator<undefined, Result> {
  try {
    for (;;) {
      const until = performance.now() + SLICE_MS;
      do {
        const step = work.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      yield;
      await setImmediate();
    }
  } finally {
    work.return(undefined as Result);
  }
}

/** Runs such work in one go. */
export function inOneGo<Result>(work: Generator<undefined, Result>, step: () => void = () => {}): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    step();
  }
}
