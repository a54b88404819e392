/**
 * Frames of the SAM_V security module, the part inside every reader of second-generation identity cards
 * (PROTOCOL.md §1). Both directions: AA AA AA 96 69 | L (2 bytes, big-endian) | content | XOR, where L counts the
 * content and the XOR byte, and XOR covers L and content.
 */
const PREAMBLE = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;
const HEAD = PREAMBLE.length + 2;

/** Longest documented frame: text, photo and a fingerprint of 1024 bytes. */
const MAX_LENGTH = 0x090a;

/** A command has 2 bytes and the XOR byte, a reply 3 and the XOR byte. */
export const SHORTEST_COMMAND = 3;
export const SHORTEST_REPLY = 4;

export interface FrameFault {
  /** Bytes outside any frame; an impossible length; a wrong XOR; a frame that never became complete. */
  readonly kind: 'noise' | 'length' | 'checksum' | 'cut-short';
  readonly droppedBytes: number;
}

export interface Parsed {
  /** Contents of the frames, in order: the bytes between L and XOR. */
  readonly frames: readonly Uint8Array[];
  readonly faults: readonly FrameFault[];
}

export interface FrameParser {
  /** Takes bytes as they come, in any portions. Never throws; keeps at most one frame's length of bytes. */
  push(bytes: Uint8Array): Parsed;
  /** The line has been quiet too long: gives up the frame that is incomplete and looks for others behind its head. */
  settle(): Parsed;
  /** Bytes of a frame that is not complete yet. */
  pendingBytes(): number;
}

export function encodeFrame(content: Uint8Array): Uint8Array {
  const length = content.length + 1;
  const frame = new Uint8Array(HEAD + length);
  frame.set(PREAMBLE);
  frame[PREAMBLE.length] = length >> 8;
  frame[PREAMBLE.length + 1] = length & 0xff;
  frame.set(content, HEAD);
  frame[frame.length - 1] = xor(frame.subarray(PREAMBLE.length, frame.length - 1));
  return frame;
}

export function createFrameParser(shortestLength: number): FrameParser {
  const buffer = new Uint8Array(HEAD + MAX_LENGTH);
  let filled = 0;
  let frames: Uint8Array[] = [];
  let faults: FrameFault[] = [];

  const drop = (count: number, kind: FrameFault['kind']) => {
    if (count === 0) return;
    const last = faults.at(-1);
    if (kind === 'noise' && last?.kind === 'noise')
      faults[faults.length - 1] = { kind, droppedBytes: last.droppedBytes + count };
    else faults.push({ kind, droppedBytes: count });
    take(count);
  };
  const take = (count: number) => {
    buffer.copyWithin(0, count, filled);
    filled -= count;
  };
  /** Takes frames from the front of the buffer until what is left is the beginning of one, or nothing. */
  const scan = () => {
    for (;;) {
      const seen = buffer.subarray(0, filled);
      drop(findPreamble(seen), 'noise');
      if (filled < HEAD) return;
      const length = readLength(buffer);
      if (length < shortestLength || length > MAX_LENGTH) {
        drop(1, 'length');
        continue;
      }
      if (filled < HEAD + length) return;
      if (xor(buffer.subarray(PREAMBLE.length, HEAD + length)) !== 0) {
        drop(1, 'checksum');
        continue;
      }
      frames.push(buffer.slice(HEAD, HEAD + length - 1));
      take(HEAD + length);
    }
  };
  const result = (): Parsed => {
    const parsed = { frames, faults };
    frames = [];
    faults = [];
    return parsed;
  };

  return {
    push: (bytes) => {
      for (let offset = 0; offset < bytes.length; ) {
        const portion = bytes.subarray(offset, offset + buffer.length - filled);
        buffer.set(portion, filled);
        filled += portion.length;
        offset += portion.length;
        scan();
      }
      return result();
    },
    settle: () => {
      while (filled > 0) {
        drop(1, 'cut-short');
        scan();
      }
      return result();
    },
    pendingBytes: () => filled,
  };
}

/** Where the first preamble, or the beginning of one at the very end, stands; the length if there is none. */
function findPreamble(bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length; start++) {
    if (PREAMBLE.every((byte, i) => start + i >= bytes.length || bytes[start + i] === byte)) return start;
  }
  return bytes.length;
}

function readLength(frame: Uint8Array): number {
  return ((frame[PREAMBLE.length] ?? 0) << 8) | (frame[PREAMBLE.length + 1] ?? 0);
}

function xor(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum ^ byte, 0);
}
