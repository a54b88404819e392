import { type Front, findHead, INCOMPLETE, NO_FRAME } from './frame-scanner.ts';

export interface TextFrame {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/**
 * What bytes begin with where texts stand between `start` and `end`, as a frame scanner asks it. A text that is not
 * ASCII, or in which another begins, is no frame.
 */
export function lookForText({ start, end }: TextFrame): (bytes: Uint8Array) => Front {
  return (bytes) => {
    const noise = findHead(bytes, start);
    if (noise > 0) return { is: 'noise', length: noise };
    if (bytes.length < start.length) return INCOMPLETE;
    for (let at = start.length; at < bytes.length; at++) {
      if (hasAt(bytes, at, end)) return { is: 'frame', length: at + end.length };
      if ((bytes[at] ?? 0) >= 0x7f || hasAt(bytes, at, start)) return NO_FRAME;
    }
    return INCOMPLETE;
  };
}

function hasAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}
