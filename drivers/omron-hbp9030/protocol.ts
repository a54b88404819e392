import { ANY_FORMAT, type HbpMessage } from './formats.ts';

/** What remains of a message that has not ended; the longest format has 54 characters. */
const MOST_PENDING = 160;

export interface HbpParser {
  /** Takes bytes as they come, in any portions, and gives the messages that are complete. Never throws. */
  push(bytes: Uint8Array): readonly HbpMessage[];
  /** The line has been quiet: what has begun will not be completed. Whether anything was dropped. */
  settle(): boolean;
  pendingBytes(): number;
}

/**
 * Finds the printer's messages in what comes (PROTOCOL.md §2). They have no checksum and some have no end, so a
 * message is what fits one of the formats to the letter; what lies before it is dropped.
 */
export function createHbpParser(): HbpParser {
  let pending = '';

  const take = (found: HbpMessage[]) => {
    for (;;) {
      const first = earliest(pending);
      if (first === undefined) break;
      found.push(first.message);
      pending = pending.slice(first.end);
    }
    pending = pending.slice(-MOST_PENDING);
  };
  return {
    push: (bytes) => {
      const found: HbpMessage[] = [];
      for (let at = 0; at < bytes.length; at += MOST_PENDING) {
        pending += String.fromCharCode(...bytes.subarray(at, at + MOST_PENDING));
        take(found);
      }
      return found;
    },
    settle: () => {
      const dropped = /[\x21-\x7e]/.test(pending);
      pending = '';
      return dropped;
    },
    pendingBytes: () => pending.length,
  };
}

function earliest(text: string): { readonly message: HbpMessage; readonly end: number } | undefined {
  let first: { at: number; message: HbpMessage; end: number } | undefined;
  for (const { pattern, read } of ANY_FORMAT) {
    const match = pattern.exec(text);
    if (match && (first === undefined || match.index < first.at))
      first = { at: match.index, message: read(match), end: match.index + match[0].length };
  }
  return first;
}
