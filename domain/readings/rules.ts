import type { z } from 'zod';
import { draft } from '../journal/kind.ts';
import { allow, type Decision, type Refused, refuse } from '../visits/decision.ts';
import type { VitalsSource, vitalsKinds } from '../vitals/events.ts';
import type { Person } from '../vitals/limits.ts';
import { type NumberField, numberFields } from '../vitals/measures.ts';
import { decideRecordVitals, type VitalsDecision } from '../vitals/rules.ts';
import type { VitalsState } from '../vitals/state.ts';
import { readingKinds } from './events.ts';
import { measuredTime } from './measured-time.ts';
import { isOpen, type ReadingState } from './state.ts';

export type ReadingRefusalCode =
  | 'reading-taken'
  | 'reading-dismissed'
  | 'reading-open'
  | 'time-unknown'
  | 'not-as-measured';

type NoReading = Refused<ReadingRefusalCode>;
type RecordBody = Readonly<z.input<typeof vitalsKinds.recorded.body>>;

/** A reading and those of its numbers that are to stand in a set of vitals. */
export interface Part {
  readonly reading: ReadingState;
  readonly fields: readonly NumberField[];
}

function refuseSettled(reading: ReadingState): NoReading | undefined {
  if (reading.taken) {
    return refuse(
      'reading-taken',
      '这条设备读数已经归给了一位居民，没有再次保存。若归错了人，请先在那位居民的测量里“作废”，读数会自动放回。',
    );
  }
  if (!reading.dismissed) return undefined;
  return refuse('reading-dismissed', '这条设备读数刚被标为“不采用”，没有保存。需要时请先放回。');
}

/** Whose numbers a set holds: all of one reading, some of several, or a hand's alone. */
function sourceOf(values: RecordBody['values'], parts: readonly Part[]): VitalsSource {
  const refOf = ({ readingId, offered: { driverId, deviceId } }: ReadingState) => ({
    driver: driverId,
    deviceId,
    readingId,
  });
  const [first, ...others] = parts;
  if (!first) return { by: 'hand' };
  const isWhole = numberFields.every((field) => values[field] === undefined || first.fields.includes(field));
  if (others.length === 0 && isWhole) return { by: 'device', ...refOf(first.reading) };
  return {
    by: 'devices',
    readings: parts.map(({ reading, fields }) => ({ ...refOf(reading), fields: [...fields] })),
  };
}

/**
 * A set of vitals of which some numbers, or all, are a device's: the set and the claims on its readings, all or none.
 * Each such number must be the reading's own, so that the record never calls measured what was typed.
 */
export function decideRecordMeasured(
  vitalsId: string,
  body: Omit<RecordBody, 'source'>,
  parts: readonly Part[],
  person: Person,
  nowMs: number,
): VitalsDecision | NoReading {
  for (const { reading, fields } of parts) {
    const settled = refuseSettled(reading);
    if (settled) return settled;
    const { values } = reading.offered;
    if (fields.some((field) => values[field] === undefined || body.values[field] !== values[field])) {
      return refuse('not-as-measured', '有数值与设备读数不符，没有保存。请撤下设备读数后手工填写。');
    }
  }
  const source = sourceOf(body.values, parts);
  const recorded = decideRecordVitals(vitalsId, { ...body, source }, person, nowMs);
  if (!recorded.ok) return recorded;
  const { residentId, visitId } = body;
  const claim = { residentId, vitalsId, ...(visitId !== undefined && { visitId }) };
  const claims = parts.map(({ reading }) => draft(readingKinds.taken, reading.readingId, claim));
  return allow(...recorded.drafts, ...claims);
}

/** Gives a whole reading to a person as a set of vitals of its own. `saidAt`: the nurse's word on when it was taken. */
export function decideTake(
  reading: ReadingState,
  set: { readonly vitalsId: string; readonly residentId: string; readonly visitId?: string | undefined },
  saidAt: string | undefined,
  personAt: (localTime: string) => Person,
  nowMs: number,
): VitalsDecision | NoReading {
  const measuredAt = measuredTime(reading.offered).measuredAt ?? saidAt;
  if (measuredAt === undefined) {
    return refuse('time-unknown', '设备没有可信的测量时间，没有保存。请先填写这次测量是什么时候做的。');
  }
  const { vitalsId, residentId, visitId } = set;
  const { values } = reading.offered;
  const body = { residentId, ...(visitId !== undefined && { visitId }), measuredAt, values };
  const fields = numberFields.filter((field) => values[field] !== undefined);
  return decideRecordMeasured(vitalsId, body, [{ reading, fields }], personAt(measuredAt), nowMs);
}

/** Nobody's. */
export function decideDismiss(reading: ReadingState, reason: string): Decision<ReadingRefusalCode> {
  return refuseSettled(reading) ?? allow(draft(readingKinds.dismissed, reading.readingId, { reason }));
}

/** A dismissed reading is offered again. */
export function decideReoffer(reading: ReadingState): Decision<ReadingRefusalCode> {
  if (reading.taken) return refuseSettled(reading) ?? allow();
  if (isOpen(reading)) return refuse('reading-open', '这条设备读数还没有归属，不用放回。');
  return allow(draft(readingKinds.released, reading.readingId, {}));
}

/** The readings that a set of vitals was made of. */
export function readingIdsOf({ source }: VitalsState): readonly string[] {
  switch (source.by) {
    case 'hand':
      return [];
    case 'device':
      return [source.readingId];
    case 'devices':
      return source.readings.map(({ readingId }) => readingId);
  }
}

/** What goes with the withdrawal of a set of vitals: its readings belong to nobody again. */
export function releasesOf(vitalsId: string, readings: readonly ReadingState[]) {
  const holds = ({ taken, takenAgain }: ReadingState) =>
    [taken, ...takenAgain].some((claim) => claim?.vitalsId === vitalsId);
  return readings.filter(holds).map(({ readingId }) => draft(readingKinds.released, readingId, { vitalsId }));
}
