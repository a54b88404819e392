import { asciiText } from '../ascii.ts';
import { createFrameScanner, type FrameScanner } from '../frame-scanner.ts';
import { lookForText } from '../text-frame.ts';
import type { Measured } from '../vitals-reading.ts';

const ESC = 0x1b;
/** The longest packet of the manual has 47 characters; room for a model with more fields. */
const LONGEST = 128;

/** From `ESC R` to `ESC E`. */
export function createPacketScanner(): FrameScanner {
  return createFrameScanner(LONGEST, lookForText({ start: [ESC, 0x52], end: [ESC, 0x45] }));
}

export interface Weighing {
  /** The number that was typed in at the scale; null if none. */
  readonly personId: string | null;
  /** Weight, then height if the rod was used, in the unit that the packet names. */
  readonly values: readonly Measured[];
}

type Unit = 'metric' | 'customary';
/** Wider than the scales weigh and measure, and narrower than any two digits that have changed places. */
const WEIGHT: Readonly<Record<Unit, readonly [number, number]>> = { metric: [1, 320], customary: [2, 700] };
const HEIGHT: Readonly<Record<Unit, readonly [number, number]>> = { metric: [30, 250], customary: [12, 100] };

/** Reads a packet; undefined when a field is missing, comes twice, has another form or cannot be true. */
export function decodePacket(packet: Uint8Array): Weighing | undefined {
  const fields = fieldsOf(asciiText(packet.subarray(2, -2)));
  const unit = { m: 'metric', c: 'customary' }[fields?.get('N') ?? ''] as Unit | undefined;
  if (fields === undefined || unit === undefined) return undefined;
  const weight = numberIn(fields.get('W'));
  const height = numberIn(fields.get('H') ?? '0');
  const personId = fields.get('I') ?? '';
  if (weight === undefined || height === undefined || !/^\d{0,10}$/.test(personId)) return undefined;
  if (!within(weight, WEIGHT[unit]) || (height !== 0 && !within(height, HEIGHT[unit]))) return undefined;
  return {
    personId: /[1-9]/.test(personId) ? personId : null,
    values: [weightIn(unit, weight), ...(height === 0 ? [] : [heightIn(unit, height)])],
  };
}

/** By their letter; undefined when what stands between the escapes is no field, or a letter comes twice. */
function fieldsOf(text: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const field of text.split('\x1b').slice(1)) {
    const [, letter = '', value = ''] = /^([A-Z])([\x20-\x7e]*)$/.exec(field) ?? [];
    if (letter === '' || fields.has(letter)) return undefined;
    fields.set(letter, value.trim());
  }
  return text.startsWith('\x1b') ? fields : undefined;
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function weightIn(unit: Unit, value: number): Measured {
  return { measure: 'weight', value, unit: unit === 'metric' ? 'kg' : 'lb' };
}

function heightIn(unit: Unit, value: number): Measured {
  return { measure: 'height', value, unit: unit === 'metric' ? 'cm' : 'in' };
}
