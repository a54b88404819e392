import { MOST_SCAN_BYTES, type ScanPart } from '../scan-parts.ts';

const STX = 0x02;
const ETX = 0x03;
const LF = 0x0a;
const CR = 0x0d;

/** How a scan ends (PROTOCOL.md §2). */
export const SCAN_ENDS = ['auto', 'cr', 'crlf', 'stx-etx', 'silence'] as const;
export type ScanEnd = (typeof SCAN_ENDS)[number];

export interface SerialScanParser {
  /** Takes bytes as they come, in any portions. Never throws; keeps at most one scan. */
  push(bytes: Uint8Array): readonly ScanPart[];
  /** The line has been quiet for long enough: what has begun is complete, or never will be. */
  settle(): readonly ScanPart[];
  /** Whether silence ends a scan, no end of it being known. */
  endsWithSilence(): boolean;
  pendingBytes(): number;
}

/** Cuts what a scanner sends into scans. */
export function createSerialScanParser(end: ScanEnd): SerialScanParser {
  const buffer = new Uint8Array(MOST_SCAN_BYTES);
  let filled = 0;
  let isTooLong = false;
  let isFramed = false;
  /** In `auto`: an end has been seen, so a scan without it is half a scan. */
  let isEndKnown = false;

  const clear = () => {
    filled = 0;
    isTooLong = false;
    isFramed = false;
  };
  const finish = (whole: boolean): ScanPart[] => {
    const bytes = buffer.slice(0, filled);
    const part: ScanPart = isTooLong
      ? { kind: 'too-long' }
      : whole
        ? { kind: 'scan', bytes, aim: null }
        : { kind: 'cut-short' };
    const isNothing = filled === 0;
    clear();
    return isNothing ? [] : [part];
  };
  const keep = (byte: number) => {
    if (filled < buffer.length) buffer[filled++] = byte;
    else isTooLong = true;
  };
  const begin = (): ScanPart[] => {
    const before = finish(false);
    isFramed = true;
    return before;
  };

  const take = (byte: number): ScanPart[] => {
    const opensFrame = end === 'stx-etx' || (end === 'auto' && filled === 0);
    if (byte === STX && opensFrame) return begin();
    if (isEnd(byte)) {
      isEndKnown = true;
      if (end === 'crlf') filled--;
      return finish(true);
    }
    if (!isFramed && end === 'stx-etx') return []; // between frames
    if (filled === 0 && !isFramed && (byte === CR || byte === LF)) return [];
    keep(byte);
    return [];
  };
  const isEnd = (byte: number): boolean => {
    if (isFramed) return byte === ETX;
    switch (end) {
      case 'auto':
        return (byte === CR || byte === LF) && filled > 0;
      case 'cr':
        return byte === CR;
      case 'crlf':
        return byte === LF && buffer[filled - 1] === CR && filled > 0;
      default:
        return false;
    }
  };
  const endsWithSilence = () => end === 'silence' || (end === 'auto' && !isEndKnown && !isFramed);

  return {
    push: (bytes) => Array.from(bytes).flatMap(take),
    settle: () => finish(endsWithSilence()),
    endsWithSilence,
    pendingBytes: () => filled,
  };
}
