import { xor8 } from '../checksums.ts';
import {
  createFrameScanner,
  type Front,
  findHead,
  INCOMPLETE,
  NO_FRAME,
  type Noise,
  type Piece,
} from '../frame-scanner.ts';

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
  readonly kind: 'noise' | NonNullable<Noise['broken']>;
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
  frame[frame.length - 1] = xor8(frame.subarray(PREAMBLE.length, frame.length - 1));
  return frame;
}

export function createFrameParser(shortestLength: number): FrameParser {
  const scanner = createFrameScanner(HEAD + MAX_LENGTH, lookForFrame(shortestLength));
  return {
    push: (bytes) => parsedOf(scanner.push(bytes)),
    settle: () => parsedOf(scanner.settle()),
    pendingBytes: scanner.pendingBytes,
  };
}

function lookForFrame(shortestLength: number): (bytes: Uint8Array) => Front {
  return (bytes) => {
    const noise = findHead(bytes, PREAMBLE);
    if (noise > 0) return { is: 'noise', length: noise };
    if (bytes.length < HEAD) return INCOMPLETE;
    const length = readLength(bytes);
    if (length < shortestLength || length > MAX_LENGTH) return { ...NO_FRAME, broken: 'length' };
    if (bytes.length < HEAD + length) return INCOMPLETE;
    const isGood = xor8(bytes.subarray(PREAMBLE.length, HEAD + length)) === 0;
    return isGood ? { is: 'frame', length: HEAD + length } : { ...NO_FRAME, broken: 'checksum' };
  };
}

function parsedOf(pieces: readonly Piece[]): Parsed {
  const frames: Uint8Array[] = [];
  const faults: FrameFault[] = [];
  for (const piece of pieces) {
    if (piece.is === 'frame') frames.push(piece.bytes.slice(HEAD, -1));
    else faults.push({ kind: piece.broken ?? 'noise', droppedBytes: piece.length });
  }
  return { frames, faults };
}

function readLength(frame: Uint8Array): number {
  return ((frame[PREAMBLE.length] ?? 0) << 8) | (frame[PREAMBLE.length + 1] ?? 0);
}
