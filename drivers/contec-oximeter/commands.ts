import { deviceTimeText } from '../device-time.ts';
import { encodePackage, type Package, TYPE } from './protocol.ts';

export const COMMAND = {
  startRealtime: 0xa1,
  stopRealtime: 0xa2,
  segments: 0xa3,
  dataLength: 0xa4,
  startTime: 0xa5,
  data: 0xa6,
  stopData: 0xa7,
  deviceId: 0xaa,
  users: 0xad,
  keepAlive: 0xaf,
} as const;
export type CommandCode = (typeof COMMAND)[keyof typeof COMMAND];

export function encodeCommand(code: CommandCode, user = 0, segment = 0): Uint8Array {
  return encodePackage(TYPE.command, [code, user, segment, 0, 0, 0, 0]);
}

/** Whether the device says that it will not carry out a command. */
export function isRefusal({ type, data }: Package, code: CommandCode): boolean {
  return type === TYPE.feedback && data[0] === code && data[1] !== 0;
}

/** A piece of the memory: one recording of one user. */
export interface Segment {
  readonly user: number;
  readonly segment: number;
}

export function isAbout({ data }: Package, { user, segment }: Segment): boolean {
  return data[0] === user && data[1] === segment;
}

/** Bytes of a recording, out of its length package. */
export function lengthIn({ data }: Package): number {
  const [, , a = 0, b = 0, c = 0, d = 0] = data;
  return a + b * 0x100 + c * 0x10000 + d * 0x1000000;
}

/** When a recording began, out of its date and time packages; null where the clock was never set. */
export function startOf(date: Package, time: Package): string | null {
  const [, , century = 0, year = 0, month = 0, day = 0] = date.data;
  const [, , hour = 0, minute = 0, second = 0] = time.data;
  return deviceTimeText({ year: century * 100 + year, month, day, hour, minute, second });
}
