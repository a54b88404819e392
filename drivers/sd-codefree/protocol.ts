import { xor8 } from '../checksums.ts';
import { deviceTimeText } from '../device-time.ts';
import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';
import { type GlucoseMark, type GlucoseRecord, mgPerDlResult } from '../glucose-reading.ts';

/** Packets of the SD CodeFree (PROTOCOL.md §1): 53 | direction | length | message | XOR of the message | AA. */
const START = 0x53;
const END = 0xaa;
const HEADER_LENGTH = 3;
/** The XOR and the end, which the length counts too. */
const TRAILER_LENGTH = 2;
/** The longest documented message, the count, has 22 bytes. */
const LONGEST_MESSAGE = 32;

export type Direction = 'to-host' | 'to-meter';
const DIRECTIONS: Readonly<Record<Direction, number>> = { 'to-host': 0x20, 'to-meter': 0x10 };

export function encodePacket(direction: Direction, ...message: readonly number[]): Uint8Array {
  const inside = Uint8Array.from(message);
  const length = inside.length + TRAILER_LENGTH;
  return Uint8Array.of(START, DIRECTIONS[direction], length, ...inside, xor8(inside), END);
}

export function messageOf(packet: Uint8Array): Uint8Array {
  return packet.slice(HEADER_LENGTH, -TRAILER_LENGTH);
}

/** Finds packets of one direction: an adapter that echoes must not be taken for the meter. */
export function createPacketScanner(direction: Direction): FrameScanner {
  const head = [START, DIRECTIONS[direction]];
  return createFrameScanner(HEADER_LENGTH + LONGEST_MESSAGE + TRAILER_LENGTH, (bytes) => {
    const start = findHead(bytes, head);
    if (start > 0) return { is: 'noise', length: start };
    const inside = bytes[2];
    if (inside === undefined) return INCOMPLETE;
    if (inside <= TRAILER_LENGTH || inside > LONGEST_MESSAGE + TRAILER_LENGTH) return NO_FRAME;
    const length = HEADER_LENGTH + inside;
    if (bytes.length < length) return INCOMPLETE;
    const good = bytes[length - 1] === END && xor8(bytes.subarray(HEADER_LENGTH, length - 1)) === 0;
    return good ? { is: 'frame', length } : NO_FRAME;
  });
}

/** What the host says. The one that fetches also ends the talk when nothing is left. */
export const READY = encodePacket('to-meter', 0x10, 0x40);
export const FETCH = encodePacket('to-meter', 0x10, 0x60);

export type MeterMessage =
  | { readonly kind: 'challenge' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'record'; readonly record: GlucoseRecord }
  | { readonly kind: 'disconnected' };

const COUNT_LENGTH = 22;
const RECORD_LENGTH = 17;
export const MOST_RECORDS = 1000;

/** Reads a message of the meter; undefined for one that is not known. */
export function readMessage(message: Uint8Array): MeterMessage | undefined {
  const [first, second = 0, third = 0] = message;
  if (message.length === 2 && first === 0x10 && second === 0x30) return { kind: 'challenge' };
  if (message.length === 2 && first === 0x10 && second === 0x70) return { kind: 'disconnected' };
  if (message.length === COUNT_LENGTH && first === 0x30)
    return { kind: 'count', count: Math.min((second << 8) | third, MOST_RECORDS) };
  if (message.length === RECORD_LENGTH && first === 0x20)
    return { kind: 'record', record: readRecord(message) };
  return undefined;
}

const MARKS: ReadonlyMap<number, readonly GlucoseMark[]> = new Map([
  [0x00, []],
  [0x10, ['before-meal']],
  [0x20, ['after-meal']],
]);

/** What the maker says that its strips can measure. */
const RANGE_MG_DL = { least: 10, most: 600 };

function readRecord(message: Uint8Array): GlucoseRecord {
  const [, , year = 0, month = 0, day = 0, hour = 0, minute = 0, high = 0, low = 0, flag = 0] = message;
  const marks = MARKS.get(flag);
  return {
    deviceTime: deviceTimeText({ year: 2000 + year, month, day, hour, minute }),
    result: marks
      ? mgPerDlResult((high << 8) | low, RANGE_MG_DL)
      : { kind: 'not-understood', marker: flag.toString(16).padStart(2, '0') },
    marks: marks ?? [],
  };
}
