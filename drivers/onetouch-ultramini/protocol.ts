import { concatBytes } from '../bytes.ts';
import { crc16Ccitt } from '../checksums.ts';
import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';

/** Frames of LifeScan's binary protocol (PROTOCOL.md §1): 02 | length | link | payload | 03 | CRC, little-endian. */
const STX = 0x02;
const ETX = 0x03;
const OVERHEAD = 6;
/** The length is one byte, and counts the whole frame. */
const LONGEST = 0xff;

/** Bits of the link byte. */
export const LINK = {
  /** Last bit of the sender's count of its frames. */
  sent: 0x01,
  /** Last bit of the number of the frame that the sender expects next. */
  expected: 0x02,
  ack: 0x04,
  disconnect: 0x08,
} as const;

export interface LinkFrame {
  readonly link: number;
  readonly payload: Uint8Array;
}

export function encodeFrame(link: number, payload: Uint8Array = new Uint8Array(0)): Uint8Array {
  const head = Uint8Array.of(STX, payload.length + OVERHEAD, link, ...payload, ETX);
  const crc = crc16Ccitt(head);
  return concatBytes([head, Uint8Array.of(crc & 0xff, crc >> 8)]);
}

export function decodeFrame(frame: Uint8Array): LinkFrame {
  return { link: frame[2] ?? 0, payload: frame.slice(3, -3) };
}

export function createLinkScanner(): FrameScanner {
  return createFrameScanner(LONGEST, (bytes) => {
    const start = findHead(bytes, [STX]);
    if (start > 0) return { is: 'noise', length: start };
    const length = bytes[1];
    if (length === undefined) return INCOMPLETE;
    if (length < OVERHEAD) return NO_FRAME;
    if (bytes.length < length) return INCOMPLETE;
    const crc = (bytes[length - 2] ?? 0) | ((bytes[length - 1] ?? 0) << 8);
    const good = bytes[length - 3] === ETX && crc16Ccitt(bytes.subarray(0, length - 2)) === crc;
    return good ? { is: 'frame', length } : NO_FRAME;
  });
}
