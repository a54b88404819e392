import { deviceTimeText } from '../device-time.ts';
import type { GlucoseMark, GlucoseRecord, GlucoseResult } from '../glucose-reading.ts';

/** Records of ASTM E1394 as these meters fill them: fields between |, components between ^ (PROTOCOL.md §3). */
export type MeterRecord =
  | { readonly kind: 'header'; readonly product: string; readonly serial: string }
  | { readonly kind: 'glucose'; readonly record: GlucoseRecord }
  /** A result that is not glucose, or a record that says nothing here. */
  | { readonly kind: 'other' }
  /** What came before is whole only when this came. */
  | { readonly kind: 'terminator' };

/** Reads a record; null for text that is none. */
export function readRecord(text: string): MeterRecord | null {
  const fields = text.split('|');
  switch (fields[0]) {
    case 'H':
      return readHeader(fields);
    case 'R':
      return readResult(fields);
    case 'L':
      return { kind: 'terminator' };
    case 'P':
    case 'O':
    case 'C':
    case 'M':
      return { kind: 'other' };
    default:
      return null;
  }
}

function readHeader(fields: readonly string[]): MeterRecord | null {
  const [product = '', , serial = ''] = (fields[4] ?? '').split('^');
  const isPossible = /^[\w -]{1,30}$/.test(product) && /^[\w-]{1,30}$/.test(serial);
  return isPossible ? { kind: 'header', product, serial } : null;
}

function readResult(fields: readonly string[]): MeterRecord | null {
  const [, , test = '', value = '', units = '', , markers = '', , time = ''] = fields;
  if (!/^\^\^\^\w+$/.test(test)) return null;
  if (test !== '^^^Glucose') return { kind: 'other' };
  const [unit = '', method = ''] = units.split('^');
  const marked = readMarkers(markers.split('/').filter((marker) => marker !== ''));
  return {
    kind: 'glucose',
    record: {
      deviceTime: readTime(time),
      result: marked.result ?? resultOf(value, unit),
      marks: method === 'B' ? [...marked.marks, 'whole-blood'] : marked.marks,
    },
  };
}

const RESULTS: ReadonlyMap<string, GlucoseResult> = new Map([
  ['<', { kind: 'below-range' }],
  ['>', { kind: 'above-range' }],
  ['C', { kind: 'control' }],
]);
const MARKS: ReadonlyMap<string, GlucoseMark> = new Map([
  ['B', 'before-meal'],
  ['A', 'after-meal'],
]);
/** The user's notes and the meter's own: they change nothing about the number. */
const NOTES = /^(?:[DISXZF]|[MT]\d{1,2}|Z\d{1,2})$/;

/** What the markers say; a marker that nobody explains leaves no number. The control test weighs heaviest. */
function readMarkers(markers: readonly string[]) {
  const results = markers.flatMap((marker) => RESULTS.get(marker) ?? []);
  const unknown = markers.find((m) => !RESULTS.has(m) && !MARKS.has(m) && !NOTES.test(m));
  const result: GlucoseResult | undefined =
    results.find(({ kind }) => kind === 'control') ??
    (unknown === undefined ? results[0] : { kind: 'not-understood', marker: unknown.slice(0, 8) });
  return { result, marks: markers.flatMap((marker) => MARKS.get(marker) ?? []) };
}

function resultOf(value: string, unit: string): GlucoseResult {
  if (unit === 'mg/dL' && /^\d{1,3}$/.test(value)) return { kind: 'value', value: Number(value), unit };
  if (unit === 'mmol/L' && /^\d{1,2}\.\d{1,2}$/.test(value))
    return { kind: 'value', value: Number(value), unit };
  return { kind: 'not-understood', marker: `${value.slice(0, 6)} ${unit.slice(0, 8)}` };
}

/** YYYYMMDDHHmm, of some models with seconds. */
function readTime(text: string): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number);
  const second = match[6] === undefined ? {} : { second: Number(match[6]) };
  return deviceTimeText({ year, month, day, hour, minute, ...second });
}
