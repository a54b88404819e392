import { decodeRawScan } from '../barcodes/decode-scan.ts';
import type { DecodedScan } from '../barcodes/decoded-scan.ts';
import type { Part } from './events.ts';

/** 医疗器械唯一标识 of a device or a part: what it is (DI), and which one (PI). */
export interface Udi {
  /** The identifier in one way of writing, whichever scanner read it. */
  readonly text: string;
  readonly deviceId: string;
  readonly serial: string | null;
  readonly lot: string | null;
  /** Its last good day, 'YYYY-MM-DD'. */
  readonly expiresOn: string | null;
}

/** What a scanned code says of a device; undefined for a code that is none, or is read wrong in these fields. */
export function udiOf(scan: DecodedScan): Udi | undefined {
  if (scan.what === 'gs1') return gs1Udi(scan);
  if (scan.what === 'ma') return maUdi(scan);
  return undefined;
}

/** GS1: (01) is the device identifier; (10) lot, (17) expiry, (21) serial number (UDI 数据载体, YY/T 1681). */
function gs1Udi({ fields, faults }: Extract<DecodedScan, { what: 'gs1' }>): Udi | undefined {
  const isWrong = faults.some(({ code }) => code === 'content' || code === 'character' || code === 'length');
  const field = (ai: string) => fields.find((one) => one.ai === ai);
  const deviceId = field('01')?.value;
  if (isWrong || deviceId === undefined) return undefined;
  return {
    text: fields.map(({ ai, value }) => `(${ai})${value}`).join(''),
    deviceId,
    serial: field('21')?.value ?? null,
    lot: field('10')?.value ?? null,
    expiresOn: field('17')?.date ?? null,
  };
}

/** MA: S serial number, L lot, V or E the last good day. */
function maUdi({ fields }: Extract<DecodedScan, { what: 'ma' }>): Udi {
  const { country, sector, registrant, packageLevel, item, checkCharacter, parts } = fields;
  const part = (letter: string) => parts.find((one) => one.letter === letter);
  const deviceId = `MA.${country}.${sector}.${registrant}.${packageLevel}${item}${checkCharacter}`;
  return {
    text: [deviceId, ...parts.map(({ letter, value }) => `${letter}${value}`)].join('.'),
    deviceId,
    serial: part('S')?.value ?? null,
    lot: part('L')?.value ?? null,
    expiresOn: part('V')?.date ?? part('E')?.date ?? null,
  };
}

/** Whether a stored UDI names the very device that was scanned: the same product and serial number. */
export function namesSameDevice(stored: string | undefined, scanned: Udi, today: string): boolean {
  if (stored === undefined || scanned.serial === null) return false;
  const known = udiOf(decodeRawScan(stored, today));
  return known?.deviceId === scanned.deviceId && known.serial === scanned.serial;
}

/** Pads or a battery as their package says; undefined where it says no expiry. */
export function partOf({ lot, expiresOn }: Udi): Part | undefined {
  if (expiresOn === null) return undefined;
  return { expiresOn, ...(lot !== null && { lot }) };
}
