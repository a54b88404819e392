import { createFrameScanner, type FrameScanner, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';

/** Types of packages (PROTOCOL.md §2) and how many data bytes each has. */
export const TYPE = {
  realtime: 0x01,
  deviceId: 0x04,
  userInfo: 0x05,
  startDate: 0x07,
  dataLength: 0x08,
  storedWithPi: 0x09,
  segments: 0x0a,
  feedback: 0x0b,
  free: 0x0c,
  disconnect: 0x0d,
  piSupport: 0x0e,
  stored: 0x0f,
  users: 0x10,
  notice: 0x11,
  startTime: 0x12,
  storedId: 0x15,
  command: 0x7d,
} as const;

const DATA_LENGTHS: ReadonlyMap<number, number> = new Map([
  [TYPE.realtime, 7],
  [TYPE.deviceId, 7],
  [TYPE.userInfo, 7],
  [TYPE.startDate, 6],
  [TYPE.dataLength, 6],
  [TYPE.storedWithPi, 4],
  [TYPE.segments, 2],
  [TYPE.feedback, 2],
  [TYPE.free, 0],
  [TYPE.disconnect, 1],
  [TYPE.piSupport, 1],
  [TYPE.stored, 6],
  [TYPE.users, 1],
  [TYPE.notice, 7],
  [TYPE.startTime, 6],
  [TYPE.storedId, 7],
  [TYPE.command, 7],
]);
const LONGEST = 2 + 7;

export interface Package {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Finds packages: a type without bit 7, then bytes that all have it. */
export function createPackageScanner(): FrameScanner {
  return createFrameScanner(LONGEST, (bytes) => {
    const dataLength = DATA_LENGTHS.get(bytes[0] ?? 0xff);
    if (dataLength === undefined) return NO_FRAME;
    const length = 2 + dataLength;
    const tail = bytes.subarray(1, length);
    if (!tail.every((byte) => byte & 0x80)) return NO_FRAME;
    return bytes.length < length ? INCOMPLETE : { is: 'frame', length };
  });
}

/** Gives the data bytes back their bit 7, which the package keeps in its second byte. */
export function decodePackage(frame: Uint8Array): Package {
  const [type = 0, tops = 0] = frame;
  const data = frame.slice(2).map((byte, i) => (byte & 0x7f) | ((tops >> i) & 1 ? 0x80 : 0));
  return { type, data };
}

export function encodePackage(type: number, data: readonly number[]): Uint8Array {
  const tops = data.reduce((bits, byte, i) => bits | (byte & 0x80 ? 1 << i : 0), 0x80);
  return Uint8Array.of(type, tops, ...data.map((byte) => byte | 0x80));
}
