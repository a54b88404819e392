import { asciiBytes, asciiText } from '../ascii.ts';
import { type Pressures, storedPressures } from '../blood-pressure.ts';
import { type ClockFields, deviceTimeText } from '../device-time.ts';
import { createFrameScanner, type FrameScanner } from '../frame-scanner.ts';
import { remarksOf } from '../remarks.ts';
import { lookForText } from '../text-frame.ts';
import type { DeviceRemark, VitalsReading } from '../vitals-reading.ts';

const [STX, ETX] = [0x02, 0x03];
/** Two memories of 99 records of 20 digits, with their heads. */
const LONGEST = 2 * (5 + 99 * 20) + 2;

/** STX, text, ETX: both directions. */
export function encodePacket(text: string): Uint8Array {
  return Uint8Array.of(STX, ...asciiBytes(text), ETX);
}

export const READ_MEMORY = encodePacket('R00');

export function createPacketScanner(): FrameScanner {
  return createFrameScanner(LONGEST, lookForText({ start: [STX], end: [ETX] }));
}

export interface VisomatRecord extends Pressures, ClockFields {
  readonly user: number;
  /** The digit after the time, whose meaning is not known. */
  readonly flag: string;
}

/** Reads the whole memory out of a packet; undefined when anything of it does not fit. */
export function decodeMemory(packet: Uint8Array): readonly VisomatRecord[] | undefined {
  let text = asciiText(packet.subarray(1, -1));
  if (text === '') return undefined;
  const records: VisomatRecord[] = [];
  while (text !== '') {
    const head = /^M([12])(\d\d)/.exec(text);
    if (head === null) return undefined;
    const count = Number(head[2]);
    // A memory without records has one digit of no meaning.
    const length = 4 + (count === 0 ? 1 : count * 20);
    const block = text.slice(4, length);
    if (!/^\d+$/.test(block) || block.length !== length - 4) return undefined;
    for (let i = 0; i < count; i++)
      records.push(decodeRecord(block.slice(i * 20, (i + 1) * 20), Number(head[1])));
    text = text.slice(length);
  }
  return records;
}

function decodeRecord(digits: string, user: number): VisomatRecord {
  const number = (from: number, length: number) => Number(digits.slice(from, from + length));
  return {
    user,
    year: 2000 + number(0, 2),
    month: number(2, 2),
    day: number(4, 2),
    hour: number(6, 2),
    minute: number(8, 2),
    flag: digits.slice(10, 11),
    systolicMmHg: number(11, 3),
    diastolicMmHg: number(14, 3),
    pulsePerMinute: number(17, 3),
  };
}

export const FLAGGED: DeviceRemark = {
  code: 'flagged',
  sentence: '血压计给这次测量加了标记（厂家未公开含义，可能是脉搏不规则或数值超出范围），请复测核对。',
};

/** The record as a reading that arrived at `atMs`; undefined where its numbers or its date cannot be true. */
export function readingOf(record: VisomatRecord, atMs: number): VitalsReading | undefined {
  if (deviceTimeText(record) === null) return undefined;
  const device = { model: 'visomat', serial: null, user: String(record.user) };
  return storedPressures(record, device, atMs, remarksOf([record.flag !== '0', FLAGGED]));
}
