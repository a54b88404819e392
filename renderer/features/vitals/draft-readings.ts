import type { ReadingRow } from '../../../contract/readings.ts';
import { type NumberField, numberFields } from '../../../domain/vitals/measures.ts';
import type { VitalsDraft } from './vitals-draft.ts';

type Filled = Pick<VitalsDraft, 'texts' | 'from' | 'readings'>;

/** Keeps of the marks "from a device" those whose numbers still stand, and the readings that still give one. */
function withFrom<Draft extends Filled>(draft: Draft, from: VitalsDraft['from'] = {}): Draft {
  const used = new Set(Object.values(from));
  const readings = Object.entries(draft.readings ?? {}).filter(([readingId]) => used.has(readingId));
  const { from: _from, readings: _readings, ...rest } = draft;
  const marks = used.size === 0 ? {} : { from, readings: Object.fromEntries(readings) };
  return { ...rest, ...marks } as Draft;
}

/** After typing: a number that was changed by hand is no device's any more. */
export function unmarkTyped<Draft extends Filled>(before: Filled, now: Draft): Draft {
  if (!now.from) return now;
  const still = Object.entries(now.from).filter(
    ([field]) => now.texts[field as NumberField] === before.texts[field as NumberField],
  );
  return withFrom(now, Object.fromEntries(still));
}

/** Whether a reading can fill the form without taking the place of something that was typed. */
export function fitsIn({ texts, from = {} }: Filled, { values }: ReadingRow): boolean {
  return numberFields.every((field) => {
    const text = texts[field] ?? '';
    return (
      values[field] === undefined ||
      text === '' ||
      from[field] !== undefined ||
      Number(text) === values[field]
    );
  });
}

/** The draft with all numbers of a reading in it, in the place of whatever stood there. */
export function fillDraft(draft: VitalsDraft, row: ReadingRow): VitalsDraft {
  const fields = numberFields.filter((field) => row.values[field] !== undefined);
  const { deviceId, deviceName, arrivedAt, isStored, measuredAt, deviceTime, deviceAheadMs, values } = row;
  const clocks = { arrivedAt, isStored, measuredAt, deviceTime, deviceAheadMs };
  const told = {
    deviceId,
    deviceName,
    ...clocks,
    values,
    measured: [...row.measured],
    remarks: [...row.remarks],
  };
  const texts = {
    ...draft.texts,
    ...Object.fromEntries(fields.map((field) => [field, String(values[field])])),
  };
  const from = { ...draft.from, ...Object.fromEntries(fields.map((field) => [field, row.readingId])) };
  return withFrom({ ...draft, texts, readings: { ...draft.readings, [row.readingId]: told } }, from);
}

/** No cuff can be filled again so soon: what the same device tells within a minute is the same measurement. */
const SAME_MEASUREMENT_MS = 60_000;

/** The readings in the form that this one of the same device says again, such as an oximeter's steady value. */
export function supersededBy({ from = {}, readings = {} }: Filled, row: ReadingRow): string[] {
  return Object.entries(readings).flatMap(([readingId, told]) => {
    const apartMs = Date.parse(row.arrivedAt) - Date.parse(told.arrivedAt);
    const isSame = told.deviceId === row.deviceId && apartMs <= SAME_MEASUREMENT_MS && !row.isStored;
    const isCovered = numberFields.every(
      (field) => from[field] !== readingId || row.values[field] !== undefined,
    );
    return isSame && isCovered && readingId !== row.readingId ? [readingId] : [];
  });
}

/** Takes a reading's numbers out again; the reading is nobody's as before. */
export function dropReading<Draft extends Filled>(draft: Draft, readingId: string): Draft {
  const isIts = (field: string) => draft.from?.[field as NumberField] === readingId;
  const texts = Object.fromEntries(Object.entries(draft.texts).filter(([field]) => !isIts(field)));
  const from = Object.fromEntries(Object.entries(draft.from ?? {}).filter(([field]) => !isIts(field)));
  return withFrom({ ...draft, texts }, from);
}

/** Which numbers of the set are whose, as the node is told. */
export function partsOf({ from = {} }: Filled): { readingId: string; fields: NumberField[] }[] {
  return [...new Set(Object.values(from))].map((readingId) => ({
    readingId,
    fields: numberFields.filter((field) => from[field] === readingId),
  }));
}

/** When a set was measured that is a device's alone: as its last reading came. Undefined: something was typed. */
export function measuredByDevices({ texts, from = {}, readings = {} }: Filled): string | undefined {
  const isTyped = Object.entries(texts).some(([field, text]) => text !== '' && !(field in from));
  if (isTyped) return undefined;
  return Object.values(readings)
    .map(({ measuredAt, arrivedAt }) => measuredAt ?? arrivedAt)
    .sort()
    .at(-1);
}
