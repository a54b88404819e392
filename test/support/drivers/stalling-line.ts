import { concatBytes } from '../../../drivers/bytes.ts';
import type { OpenLine } from '../../../drivers/types.ts';

export interface StallingLine {
  readonly open: OpenLine;
  /** From now on nothing is delivered, and nothing is lost. */
  stall(): void;
  /** Delivers the oldest part of what waits, 0 to 1 of it; the line stays held up. */
  trickle(share: number): void;
  /** Delivers all that waits, and from now on everything as it comes. */
  flow(): void;
}

/** A line that a busy computer or a network holds up now and then; all bytes come afterwards, in order. */
export function createStallingLine(line: OpenLine): StallingLine {
  let isStalled = false;
  let waiting: Uint8Array = new Uint8Array(0);
  let deliver = (_: Uint8Array) => {};
  const trickle = (share: number) => {
    const count = Math.round(waiting.length * share);
    const part = waiting.slice(0, count);
    waiting = waiting.slice(count);
    if (part.length > 0) deliver(part);
  };
  return {
    open: (events, signal) => {
      deliver = events.onData;
      const onData = (bytes: Uint8Array) => {
        waiting = concatBytes([waiting, bytes]);
        if (!isStalled) trickle(1);
      };
      return line({ ...events, onData }, signal);
    },
    stall: () => {
      isStalled = true;
    },
    trickle,
    flow: () => {
      isStalled = false;
      trickle(1);
    },
  };
}
