import type { Pressures } from '../blood-pressure.ts';
import { deviceTimeText } from '../device-time.ts';

/** What the machine says after a measurement. */
export interface HbpMessage {
  /** Undefined where the machine sent blanks, as after an error. */
  readonly pressures: Pressures | undefined;
  /** By its own clock; null where the format has no time of day, undefined for a moment that does not exist. */
  readonly deviceTime: string | null | undefined;
  /** The number that was scanned or typed in before; null if none. */
  readonly personId: string | null;
  /** 0: measured well. */
  readonly error: number;
  readonly movement: boolean;
}

interface Format {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => HbpMessage;
}

const FORMAT_5 =
  /(\d{4}),(\d\d),(\d\d),(\d\d),(\d\d),([\x20-\x7e]{20}),(\d),([\d ]{3}),([\d ]{3}),([\d ]{3}),([01 ])[\r\n]/;
const FORMAT_BP =
  /bp,([\x20-\x7e]{20}),(\d{4})\/(\d\d)\/(\d\d),(\d\d):(\d\d),([\d ]{3}),([\d ]{3}),([\d ]{3}),([\d ]{3}),([01 ])[\r\n]/;
const FORMAT_ID =
  /ID([\x20-\x7e]{8})B(\d\d)\/(\d\d)\/(\d\d)\/(\d\d):(\d\d) ([\d ]{3}) ([\d ]{3}) ([\d ]{3}) /;
const FORMAT_203 = /MMBP203N\r\n?(\d{4})\.(\d\d)\.(\d\d)\r\n?([\d ]{3})\r\n?([\d ]{3})\r\n?([\d ]{3})\r/;

/** The documented formats (PROTOCOL.md §2); the machine's menu chooses one, the driver takes whichever comes. */
export const ANY_FORMAT: readonly Format[] = [
  {
    pattern: FORMAT_5,
    read: ([, year, month, day, hour, minute, id, error, sys, dia, pulse, moved]) => ({
      pressures: pressuresOf(sys, dia, pulse),
      deviceTime: timeOf(year, month, day, hour, minute),
      personId: personId(id),
      error: Number(error),
      movement: moved === '1',
    }),
  },
  {
    pattern: FORMAT_BP,
    read: ([, id, year, month, day, hour, minute, sys, mean, dia, pulse, moved]) => ({
      pressures: pressuresOf(sys, dia, pulse, mean),
      deviceTime: timeOf(year, month, day, hour, minute),
      personId: personId(id),
      error: 0,
      movement: moved === '1',
    }),
  },
  {
    pattern: FORMAT_ID,
    read: ([, id, year, month, day, hour, minute, sys, dia, pulse]) => ({
      pressures: pressuresOf(sys, dia, pulse),
      deviceTime: timeOf(`20${year}`, month, day, hour, minute),
      personId: personId(id),
      error: 0,
      movement: false,
    }),
  },
  {
    pattern: FORMAT_203,
    read: ([, year, month, day, sys, dia, pulse]) => ({
      pressures: pressuresOf(sys, dia, pulse),
      deviceTime: timeOf(year, month, day, '0', '0') && null,
      personId: null,
      error: 0,
      movement: false,
    }),
  },
];

function pressuresOf(sys?: string, dia?: string, pulse?: string, mean?: string): Pressures | undefined {
  const digits = [sys, dia, pulse, ...(mean === undefined ? [] : [mean])];
  if (!digits.every((text) => text !== undefined && /^\d{3}$/.test(text))) return undefined;
  return {
    systolicMmHg: Number(sys),
    diastolicMmHg: Number(dia),
    pulsePerMinute: Number(pulse),
    ...(mean === undefined ? {} : { meanMmHg: Number(mean) }),
  };
}

function timeOf(year?: string, month?: string, day?: string, hour?: string, minute?: string) {
  const [y = 0, m = 0, d = 0, h = 0, min = 0] = [year, month, day, hour, minute].map(Number);
  return deviceTimeText({ year: y, month: m, day: d, hour: h, minute: min }) ?? undefined;
}

function personId(field?: string): string | null {
  return field?.trim() || null;
}
