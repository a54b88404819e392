import { type Pressures, storedPressures } from '../blood-pressure.ts';
import type { ClockFields } from '../device-time.ts';
import { outputReport } from '../hid-report.ts';
import { IRREGULAR_PULSE, MOVEMENT, remarksOf } from '../remarks.ts';
import type { VitalsReading } from '../vitals-reading.ts';

/** Reports of 8 bytes; commands are filled up with F4 (PROTOCOL.md §1). */
export const REPORT_SIZE = 8;
const FILLER = 0xf4;
/** Pressures are sent less 25 mmHg, so that 280 mmHg fit into a byte. */
const PRESSURE_OFFSET_MMHG = 25;

export type Command = 'begin' | 'count' | 'fetch';
const CODES: Readonly<Record<Command, number>> = { begin: 0xaa, count: 0xa2, fetch: 0xa3 };

/** A command; `index` (from 1) says which record to fetch. */
export function encodeCommand(command: Command, index?: number): Uint8Array {
  return outputReport(index === undefined ? [CODES[command]] : [CODES[command], index], REPORT_SIZE, FILLER);
}

export interface BeurerRecord extends Pressures, ClockFields {
  readonly user: 1 | 2;
  readonly irregularPulse: boolean;
  readonly movement: boolean;
}

/** Reads a record out of a report of 8 bytes; undefined for a report of another length. */
export function decodeRecord(report: Uint8Array): BeurerRecord | undefined {
  if (report.length !== REPORT_SIZE) return undefined;
  const [systolic = 0, diastolic = 0, pulse = 0, month = 0, day = 0, hour = 0, minute = 0, year = 0] = report;
  return {
    systolicMmHg: systolic + PRESSURE_OFFSET_MMHG,
    diastolicMmHg: diastolic + PRESSURE_OFFSET_MMHG,
    pulsePerMinute: pulse,
    year: 2000 + (year & 0x7f),
    month: month & 0x0f,
    day: day & 0x1f,
    hour,
    minute,
    user: day & 0x80 ? 2 : 1,
    irregularPulse: (year & 0x80) !== 0,
    movement: (month & 0x80) !== 0,
  };
}

/** The record as a reading that arrived at `atMs`; undefined where its numbers cannot be a blood pressure. */
export function readingOf(record: BeurerRecord, atMs: number): VitalsReading | undefined {
  const device = { model: 'Beurer BM', serial: null, user: String(record.user) };
  const remarks = remarksOf([record.irregularPulse, IRREGULAR_PULSE], [record.movement, MOVEMENT]);
  return storedPressures(record, device, atMs, remarks);
}
