import { asciiText } from '../ascii.ts';
import { type Pressures, storedPressures } from '../blood-pressure.ts';
import { sum8 } from '../checksums.ts';
import type { ClockFields } from '../device-time.ts';
import { outputReport } from '../hid-report.ts';
import type { VitalsReading } from '../vitals-reading.ts';

/** Reports of 8 bytes: the low half of the first says how many of the others count. */
export const REPORT_SIZE = 8;
const READ_MEMORY = [0x12, 0x16, 0x18, 0x22];
const ACCEPTED = 0x06;
/** Characters of the head and of each record. */
const HEAD = 32;
const RECORD = 32;
/** More than any model stores. */
const MOST_RECORDS = 1000;
/** Longest answer: accepted, head, records, checksum. */
export const MOST_BYTES = 1 + HEAD + MOST_RECORDS * RECORD + 2;

export const READ_MEMORY_REPORT = outputReport([READ_MEMORY.length, ...READ_MEMORY], REPORT_SIZE);

/** The bytes that a report carries; undefined for a report of another length. */
export function payloadOf(report: Uint8Array): Uint8Array | undefined {
  if (report.length !== REPORT_SIZE) return undefined;
  const count = (report[0] ?? 0) & 0x0f;
  return count < REPORT_SIZE ? report.subarray(1, 1 + count) : undefined;
}

export interface MicrolifeRecord extends Pressures, ClockFields {}

export interface MicrolifeMemory {
  /** The name stored in the cuff; null if none. */
  readonly user: string | null;
  readonly records: readonly MicrolifeRecord[];
}

/** Reads a whole answer; undefined when it is not whole or its checksum is wrong. */
export function decodeMemory(answer: Uint8Array): MicrolifeMemory | undefined {
  if (answer[0] !== ACCEPTED || answer.length < 1 + HEAD + 2) return undefined;
  const content = answer.subarray(1, -2);
  const checksum = sum8(content).toString(16).toUpperCase().padStart(2, '0');
  if (asciiText(answer.subarray(-2)) !== checksum) return undefined;
  const text = asciiText(content);
  const count = Number.parseInt(text.slice(0, 4), 16);
  if (!/^[0-9A-Fa-f]*$/.test(text) || text.length !== HEAD + count * RECORD) return undefined;
  const records = Array.from({ length: count }, (_, i) =>
    text.slice(HEAD + i * RECORD, HEAD + (i + 1) * RECORD),
  );
  return { user: nameIn(text.slice(8, HEAD)), records: records.map(decodeRecord) };
}

function decodeRecord(text: string): MicrolifeRecord {
  const decimal = (from: number) => {
    const digits = text.slice(from, from + 2);
    return /^\d\d$/.test(digits) ? Number(digits) : Number.NaN;
  };
  const word = Number.parseInt(text.slice(16, 24), 16);
  return {
    year: 2000 + decimal(0),
    month: decimal(2),
    day: decimal(4),
    hour: decimal(6),
    minute: decimal(8),
    systolicMmHg: word & 0x3ff,
    diastolicMmHg: (word >>> 10) & 0x3ff,
    pulsePerMinute: (word >>> 20) & 0x3ff,
  };
}

/** Letters and digits, each as two hex digits, up to the first that is neither. */
function nameIn(hex: string): string | null {
  const codes = Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  const text = String.fromCharCode(...codes);
  return /^[0-9A-Za-z]+/.exec(text)?.[0] ?? null;
}

/** The record as a reading that arrived at `atMs`; undefined where its numbers cannot be a blood pressure. */
export function readingOf(
  record: MicrolifeRecord,
  user: string | null,
  atMs: number,
): VitalsReading | undefined {
  return storedPressures(record, { model: 'Microlife BP', serial: null, user }, atMs);
}
