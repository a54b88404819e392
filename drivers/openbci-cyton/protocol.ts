import { createFrameScanner, findHead, framesOf, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';

/**
 * Frames of the OpenBCI Cyton (PROTOCOL.md §1): A0 | number | 8 × 24 bit | 6 auxiliary bytes | Cn. There is no check
 * sum: what tells a frame is its first byte and its last, and both may stand anywhere inside another frame.
 */
const HEAD = 0xa0;
export const CHANNELS = 8;
export const FRAME_LENGTH = 33;
/** The converter's ends: 24 bits, two's complement. */
export const COUNT_RANGE = { min: -0x800000, max: 0x7fffff } as const;

export interface CytonSample {
  /** Counts up by one, modulo 256. */
  readonly number: number;
  /** Counts of the eight channels. */
  readonly channels: readonly number[];
}

export interface CytonParser {
  /** Takes bytes as they come, in any portions. Never throws; keeps at most two frames. */
  push(bytes: Uint8Array): readonly CytonSample[];
}

const isFrameAt = (bytes: Uint8Array, at: number) =>
  bytes[at] === HEAD && ((bytes[at + FRAME_LENGTH - 1] ?? 0) & 0xf0) === 0xc0;

/**
 * Once in step a frame is taken as soon as it is whole. Out of step it is taken only when a second one follows it:
 * noise that looks like one frame is one in four thousand, like two in a row one in sixteen million.
 */
export function createCytonParser(): CytonParser {
  let inStep = false;
  const scanner = createFrameScanner(2 * FRAME_LENGTH, (bytes) => {
    if (bytes[0] !== HEAD) {
      inStep = false;
      return { is: 'noise', length: findHead(bytes, [HEAD]) };
    }
    if (bytes.length < (inStep ? 1 : 2) * FRAME_LENGTH) return INCOMPLETE;
    inStep = isFrameAt(bytes, 0) && (inStep || isFrameAt(bytes, FRAME_LENGTH));
    return inStep ? { is: 'frame', length: FRAME_LENGTH } : NO_FRAME;
  });
  return { push: (bytes) => framesOf(scanner.push(bytes)).map(decode) };
}

function decode(frame: Uint8Array): CytonSample {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const channels = Array.from(
    { length: CHANNELS },
    (_, channel) => (view.getInt16(2 + 3 * channel) << 8) | view.getUint8(4 + 3 * channel),
  );
  return { number: frame[1] ?? 0, channels };
}

/** The device's side; counts beyond the converter's range are held at its ends. */
export function encodeSample({ number, channels }: CytonSample): Uint8Array {
  const frame = new Uint8Array(FRAME_LENGTH);
  frame[0] = HEAD;
  frame[1] = number & 0xff;
  channels.forEach((count, channel) => {
    const held = Math.min(Math.max(Math.round(count), COUNT_RANGE.min), COUNT_RANGE.max);
    frame[2 + 3 * channel] = held >> 16;
    frame[3 + 3 * channel] = held >> 8;
    frame[4 + 3 * channel] = held;
  });
  frame[FRAME_LENGTH - 1] = 0xc0;
  return frame;
}
