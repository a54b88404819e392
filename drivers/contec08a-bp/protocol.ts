import { type Pressures, storedPressures } from '../blood-pressure.ts';
import type { ClockFields } from '../device-time.ts';
import { outputReport } from '../hid-report.ts';
import type { VitalsReading } from '../vitals-reading.ts';

export const REPORT_SIZE = 64;
/** The manual's limit for each user. */
export const MOST_RECORDS = 100;
export const USERS = [1, 2, 3] as const;
export type User = (typeof USERS)[number];

/** Head of what the cuff answers to a fetch: whether it is on, then how many records follow. */
const ON_REPLY = 0x4a;
const COUNT_REPLY = 0x46;

export const PING = outputReport([0x40, 0x8f, 0xff, 0xfe, 0xfd, 0xfc], REPORT_SIZE);

export function encodeFetch(user: User): Uint8Array {
  return outputReport([0x43, 0x41, 0x01, 0x03 + user, 0x02, 0x00], REPORT_SIZE);
}

/** Whether the cuff is switched on, out of the first answer to a fetch. */
export function decodeOn(report: Uint8Array): boolean | undefined {
  return report.length === REPORT_SIZE && report[0] === ON_REPLY ? report[2] === 1 : undefined;
}

/** How many records follow, out of the second answer to a fetch for this user. */
export function decodeCount(report: Uint8Array, user: User): number | undefined {
  const [head, , , , count = 0] = report;
  if (report.length !== REPORT_SIZE || head !== COUNT_REPLY || ((report[13] ?? 0) & 3) !== user)
    return undefined;
  return Math.min(count & 0x7f, MOST_RECORDS);
}

export interface ContecRecord extends Required<Pressures>, ClockFields {}

/** Reads a record out of a report; undefined for a report that is none. Looks at its first 12 bytes. */
export function decodeRecord(report: Uint8Array): ContecRecord | undefined {
  const [tops = 0] = report;
  // All but the systolic value are sure to have bit 7 (PROTOCOL.md §3).
  const marked = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11].every((at) => ((report[at] ?? 0) & 0x80) !== 0);
  if (!marked) return undefined;
  const low = (at: number) => (report[at] ?? 0) & 0x7f;
  const whole = (at: number) => low(at) | ((tops >> (at - 1)) & 1 ? 0x80 : 0);
  const systolic = report[2] ?? 0;
  return {
    systolicMmHg: systolic & 0x80 ? whole(2) : systolic,
    diastolicMmHg: whole(3),
    pulsePerMinute: whole(4),
    meanMmHg: whole(5),
    year: 2000 + low(6),
    month: low(7),
    day: low(9),
    hour: low(10),
    minute: low(11),
  };
}

/** The record as a reading that arrived at `atMs`; undefined where its numbers contradict each other. */
export function readingOf(record: ContecRecord, user: User, atMs: number): VitalsReading | undefined {
  if (!hasUsualMean(record)) return undefined;
  return storedPressures(record, { model: 'Contec08A', serial: null, user: String(user) }, atMs);
}

/** The mean lies about a third of the way from diastolic to systolic: a misread top bit of either shows here. */
function hasUsualMean({ systolicMmHg, diastolicMmHg, meanMmHg }: ContecRecord): boolean {
  const share = (meanMmHg - diastolicMmHg) / (systolicMmHg - diastolicMmHg);
  return share >= 0.15 && share <= 0.75;
}
