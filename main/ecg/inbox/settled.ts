/** What tells that a file is still being written. */
export interface Stamp {
  readonly size: number;
  readonly modifiedMs: number;
}

export interface Seen extends Stamp {
  /** Since when the file has been as it is, by the node's clock. */
  readonly sinceMs: number;
}

/** A file is whole when it has been the same for so long: machines write slowly, over bad networks. */
export const SETTLE_MS = 3_000;

/** What is known of a file after another look at it. */
export function look(before: Seen | undefined, now: Stamp, nowMs: number): Seen {
  const isSame = before !== undefined && before.size === now.size && before.modifiedMs === now.modifiedMs;
  return isSame ? before : { ...now, sinceMs: nowMs };
}

/** Empty files are waited for: something will come. */
export const isSettled = (seen: Seen, nowMs: number): boolean =>
  seen.size > 0 && nowMs - seen.sinceMs >= SETTLE_MS;
