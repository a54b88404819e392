import { deviceTimeText } from '../device-time.ts';
import { type GlucoseRecord, type GlucoseResult, mgPerDlResult } from '../glucose-reading.ts';

/** Requests (PROTOCOL.md §3). Every answer begins with 05 and the status, 06 for good. */
export const SERIAL_NUMBER = Uint8Array.of(5, 0x0b, 2, 0, 0, 0, 0, 0x84, 0x6a, 0xe8, 0x73, 0);
/** The number after the last record asks for their count. */
export const COUNT = readRecord(501);
export const MOST_RECORDS = 500;

export function readRecord(index: number): Uint8Array {
  return Uint8Array.of(5, 0x1f, index & 0xff, index >> 8);
}

const PREFIX = 0x05;
const GOOD = 0x06;

/** The data of a good answer of at least so many bytes; null for any other. */
function dataOf(answer: Uint8Array, bytes: number): DataView | null {
  if (answer[0] !== PREFIX || answer[1] !== GOOD || answer.length < 2 + bytes) return null;
  return new DataView(answer.buffer, answer.byteOffset + 2, answer.length - 2);
}

export function readSerialNumber(answer: Uint8Array): string | null {
  const data = dataOf(answer, 1);
  if (data === null) return null;
  const text = String.fromCharCode(...answer.subarray(2)).replace(/[\0 ]+$/, '');
  return /^[0-9A-Z]{4,16}$/.test(text) ? text : null;
}

export function readCount(answer: Uint8Array): number | null {
  return dataOf(answer, 2)?.getUint16(0, true) ?? null;
}

/** A record: when, in seconds of the meter's clock since 1970, and mg/dL whatever the meter shows. */
export function readGlucoseRecord(answer: Uint8Array): GlucoseRecord | null {
  const data = dataOf(answer, 8);
  if (data === null) return null;
  return {
    deviceTime: timeText(data.getUint32(0, true)),
    result: resultOf(data.getUint32(4, true)),
    marks: [],
  };
}

const RANGE_MG_DL = { least: 20, most: 600 };
/** The meter's sign for HI. */
const HIGH = 0xffff;

function resultOf(mgPerDl: number): GlucoseResult {
  if (mgPerDl > HIGH) return { kind: 'not-understood', marker: String(mgPerDl) };
  return mgPerDlResult(mgPerDl, RANGE_MG_DL);
}

/** The meter knows no years before 2000: such a time is a clock that was never set. */
function timeText(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  if (date.getUTCFullYear() < 2000) return null;
  return deviceTimeText({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  });
}
