import { asciiBytes, asciiText } from '../ascii.ts';
import { crc8Maxim } from '../checksums.ts';
import { deviceTimeText } from '../device-time.ts';
import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';
import type { GlucoseMark, GlucoseRecord, GlucoseResult } from '../glucose-reading.ts';

/** What the host asks, a byte each (PROTOCOL.md §1). */
export const ASK_INFO = Uint8Array.of(0xa2);
export const ASK_READINGS = Uint8Array.of(0x80);

const OPEN = [0x5b, 0x0d, 0x0a] as const; // [ CR LF
const CLOSE = [0x5d, 0x0d, 0x0a] as const; // ] CR LF
/** Two digits, CR LF. */
const CHECK_LENGTH = 4;
/** In the place of the check sum: there are no readings. */
const EMPTY = [0x90, 0x3d, 0x0d, 0x0a] as const;
/** 730 readings of about 35 characters, with room to spare. */
const LONGEST = 40_000;

/** Finds blocks `[ … ]` whose check sum is right. */
export function createBlockScanner(): FrameScanner {
  return createFrameScanner(LONGEST, (bytes) => {
    const start = findHead(bytes, OPEN);
    if (start > 0) return { is: 'noise', length: start };
    const close = findHead(bytes, CLOSE);
    const length = close + CLOSE.length;
    if (length > bytes.length) return INCOMPLETE;
    return isSound(bytes.subarray(0, close)) ? { is: 'frame', length } : NO_FRAME;
  });
}

/** Whether the block up to its closing bracket ends in its own check sum, two upper-case digits. */
function isSound(block: Uint8Array): boolean {
  const check = block.length - CHECK_LENGTH;
  if (check < OPEN.length) return false;
  if (isEmpty(block)) return true;
  const digits = crc8Maxim(block.subarray(0, check)).toString(16).toUpperCase().padStart(2, '0');
  return asciiText(block.subarray(check)) === `${digits}\r\n`;
}

function isEmpty(block: Uint8Array): boolean {
  return (
    block.length === OPEN.length + EMPTY.length && EMPTY.every((byte, i) => block[OPEN.length + i] === byte)
  );
}

/** The lines of a sound block. */
export function linesOf(block: Uint8Array): readonly string[] {
  const inside = block.subarray(OPEN.length, -CLOSE.length - CHECK_LENGTH);
  return asciiText(inside)
    .split('\r\n')
    .filter((line) => line !== '');
}

export function encodeBlock(lines: readonly string[]): Uint8Array {
  if (lines.length === 0) return Uint8Array.of(...OPEN, ...EMPTY, ...CLOSE);
  const inside = asciiBytes(`[\r\n${lines.map((line) => `${line}\r\n`).join('')}`);
  const digits = crc8Maxim(inside).toString(16).toUpperCase().padStart(2, '0');
  return Uint8Array.of(...inside, ...asciiBytes(`${digits}\r\n]\r\n`));
}

/** The serial number out of the answer to ASK_INFO; undefined if the lines are none. */
export function readInfo(lines: readonly string[]): string | undefined {
  const match = /^\d*,\d*,\d*, *([0-9A-Za-z-]{1,32}), *[\x20-\x7e]+$/.exec(lines[0] ?? '');
  return lines.length === 1 ? match?.[1] : undefined;
}

const MARKS: ReadonlyMap<string, readonly GlucoseMark[]> = new Map([
  ['00', []],
  ['02', ['before-meal']],
  ['04', ['after-meal']],
  ['08', ['exercise']],
]);

const READING =
  /^Glu,(?<value>[^,]{1,6}),(?<unit>mmol\/L|mg\/dL),(?<mark>\d\d),(?<yy>\d\d)(?<mo>\d\d)(?<dd>\d\d),(?<hh>\d\d)(?<mm>\d\d)$/;

/** Reads a line of the answer to ASK_READINGS; null for anything that is no glucose reading, such as ketones. */
export function readReading(line: string): GlucoseRecord | null {
  const fields = READING.exec(line)?.groups;
  if (!fields) return null;
  const { value = '', unit = '', mark = '', yy, mo, dd, hh, mm } = fields;
  const marks = MARKS.get(mark);
  return {
    deviceTime: deviceTimeText({
      year: 2000 + Number(yy),
      month: Number(mo),
      day: Number(dd),
      hour: Number(hh),
      minute: Number(mm),
    }),
    result: marks ? resultOf(value, unit) : { kind: 'not-understood', marker: mark },
    marks: marks ?? [],
  };
}

function resultOf(value: string, unit: string): GlucoseResult {
  if (/^hi$/i.test(value)) return { kind: 'above-range' };
  if (/^lo$/i.test(value)) return { kind: 'below-range' };
  if (unit === 'mmol/L' && /^\d{1,2}\.\d$/.test(value)) return { kind: 'value', value: Number(value), unit };
  if (unit === 'mg/dL' && /^\d{1,3}$/.test(value)) return { kind: 'value', value: Number(value), unit };
  return { kind: 'not-understood', marker: value };
}
