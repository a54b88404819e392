import { concatBytes } from '../bytes.ts';
import { outputReport } from '../hid-report.ts';

/** Reports of 64 bytes: three of header, the number of bytes, the bytes (PROTOCOL.md §1). */
const REPORT_SIZE = 64;
const HEADER = [0x41, 0x42, 0x43] as const; // ABC
const HEADER_LENGTH = HEADER.length + 1;
const MOST_DATA = REPORT_SIZE - HEADER_LENGTH;

/** What a report carries; nothing for one that is none of these meters'. */
export function dataOf(report: Uint8Array): Uint8Array {
  const count = report[HEADER.length] ?? 0;
  const isWhole = HEADER.every((byte, i) => report[i] === byte) && report.length >= HEADER_LENGTH + count;
  return isWhole && count <= MOST_DATA
    ? report.slice(HEADER_LENGTH, HEADER_LENGTH + count)
    : new Uint8Array(0);
}

/** A control character as the report that is written, with the id 0 before it. */
export function controlReport(control: number): Uint8Array {
  return outputReport([0, 0, 0, 1, control], REPORT_SIZE);
}

/** The meter's side: bytes as the reports that carry them. */
export function dataReports(bytes: Uint8Array): readonly Uint8Array[] {
  const reports: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MOST_DATA) {
    const part = bytes.subarray(at, at + MOST_DATA);
    const filler = new Uint8Array(MOST_DATA - part.length);
    reports.push(concatBytes([Uint8Array.of(...HEADER, part.length), part, filler]));
  }
  return reports;
}
