import { sum8 } from '../checksums.ts';
import { deviceTimeText } from '../device-time.ts';
import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';
import { type GlucoseMark, type GlucoseRecord, mgPerDlResult } from '../glucose-reading.ts';

/** Packets of the TD-42xx (PROTOCOL.md §2): 51 | command | 4 bytes | direction | sum of all before. */
const START = 0x51;
export const PACKET_LENGTH = 8;
const FROM_HOST = 0xa3;
const FROM_METER = 0xa5;

export const COMMAND = { connect: 0x22, model: 0x24, count: 0x2b, time: 0x25, value: 0x26 } as const;
/** Meters answer `connect` with one of these. */
export const CONNECTED: readonly number[] = [0x22, 0x24, 0x54];

export interface MeterAnswer {
  readonly command: number;
  readonly data: DataView;
}

function encode(command: number, data: Uint8Array, direction: number): Uint8Array {
  const head = Uint8Array.of(START, command, ...data, direction);
  return Uint8Array.of(...head, sum8(head));
}

/** A question; `index` (0 = newest) is for `time` and `value`. */
export function encodeQuestion(command: number, index = 0): Uint8Array {
  return encode(command, Uint8Array.of(index & 0xff, index >> 8, 0, 0), FROM_HOST);
}

/** The meter's side. */
export function encodeAnswer(command: number, data: Uint8Array): Uint8Array {
  return encode(command, data, FROM_METER);
}

export function createPacketScanner(from: 'host' | 'meter'): FrameScanner {
  const direction = from === 'host' ? FROM_HOST : FROM_METER;
  return createFrameScanner(PACKET_LENGTH, (bytes) => {
    const start = findHead(bytes, [START]);
    if (start > 0) return { is: 'noise', length: start };
    if (bytes.length < PACKET_LENGTH) return INCOMPLETE;
    const good = bytes[6] === direction && sum8(bytes.subarray(0, 7)) === bytes[7];
    return good ? { is: 'frame', length: PACKET_LENGTH } : NO_FRAME;
  });
}

export function decodeAnswer(packet: Uint8Array): MeterAnswer {
  return { command: packet[1] ?? 0, data: new DataView(packet.buffer, packet.byteOffset + 2, 4) };
}

/** `TD-4277`: the number is written in decimal digits of four bits. */
export function readModel({ data }: MeterAnswer): string {
  return `TD-${data.getUint16(0, true).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A full memory has 450 or 1000 records, by model. */
const MOST_RECORDS = 1000;

export function readCount({ data }: MeterAnswer): number {
  return Math.min(data.getUint16(0, true), MOST_RECORDS);
}

/** Year since 2000 in 7 bits, month in 4, day in 5; then minute and hour. */
export function readTime({ data }: MeterAnswer): string | null {
  const day = data.getUint16(0, true);
  return deviceTimeText({
    year: 2000 + (day >> 9),
    month: (day >> 5) & 0x0f,
    day: day & 0x1f,
    hour: data.getUint8(3),
    minute: data.getUint8(2),
  });
}

const MARKS: ReadonlyMap<number, readonly GlucoseMark[]> = new Map([
  [0x00, []],
  [0x40, ['before-meal']],
  [0x80, ['after-meal']],
]);
/** What these meters say that they can measure. */
const RANGE_MG_DL = { least: 20, most: 600 };

export function readValue({ data }: MeterAnswer): Pick<GlucoseRecord, 'result' | 'marks'> {
  const flag = data.getUint8(3);
  const marks = MARKS.get(flag);
  if (marks) return { result: mgPerDlResult(data.getUint16(0, true), RANGE_MG_DL), marks };
  return { result: { kind: 'not-understood', marker: flag.toString(16) }, marks: [] };
}
