/**
 * Hybrid logical clock (Kulkarni et al., 2014): wall-clock time that never runs backwards and orders
 * every entry of every node. A stamp is 16 lower-case hex digits: 48 bits of Unix milliseconds, then a
 * 16-bit counter. Stamps compare as plain strings.
 */
export type Stamp = string;

export const EARLIEST: Stamp = '0000000000000000';

const MAX_COUNTER = 0xffff;
const MAX_MS = 2 ** 48 - 1;

export function makeStamp(unixMs: number, counter: number): Stamp {
  const ms = Math.min(Math.max(Math.trunc(unixMs), 0), MAX_MS);
  return ms.toString(16).padStart(12, '0') + counterText(counter);
}

function counterText(counter: number): string {
  return counter.toString(16).padStart(4, '0');
}

export function stampMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

/** The next stamp of a node whose last stamp was `last`: later than it, even if the wall clock was set back. */
export function nextStamp(last: Stamp, nowMs: number): Stamp {
  const lastMs = stampMs(last);
  if (nowMs > lastMs) return makeStamp(nowMs, 0);
  const counter = Number.parseInt(last.slice(12), 16) + 1;
  return counter > MAX_COUNTER ? makeStamp(lastMs + 1, 0) : last.slice(0, 12) + counterText(counter);
}

/** The clock after seeing a foreign stamp: our next stamp will be later than what we saw. */
export function observeStamp(last: Stamp, foreign: Stamp): Stamp {
  return foreign > last ? foreign : last;
}
