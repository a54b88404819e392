const WINDOW_MS = 60_000;
const FIRST_DELAY_MS = 250;
const MOST_RESTARTS = 5;

/**
 * How long to wait before starting a node that died again: twice as long after each death of the last
 * minute, so that a passing fault costs the seat a moment and a lasting one does not spin.
 *
 * @param exitTimesMs when the node died unexpectedly, the latest death included
 * @returns nothing when it has died too often to go on without a person
 */
export function restartDelayMs(exitTimesMs: readonly number[], nowMs: number): number | undefined {
  const recent = exitTimesMs.filter((exitMs) => nowMs - exitMs < WINDOW_MS).length;
  return recent > MOST_RESTARTS ? undefined : FIRST_DELAY_MS * 2 ** Math.max(0, recent - 1);
}
