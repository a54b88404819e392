import { createHash } from 'node:crypto';
import type { DeviceState } from '../../domain/devices/events.ts';
import { type Draft, draft } from '../../domain/journal/index.ts';
import { type Offered, readingKinds } from '../../domain/readings/events.ts';
import { valuesOfMeasured } from '../../domain/readings/measured.ts';
import { memoryKeyText } from '../../domain/readings/memory-key.ts';
import type { VitalsReading } from '../../drivers/vitals-reading.ts';
import { localTimeOf } from '../clinic-time.ts';
import { newId } from '../store/new-id.ts';

export interface DeviceAt {
  readonly id: string;
  readonly state: DeviceState;
}

/** A reading on its way into the journal. */
export interface NamedReading {
  readonly readingId: string;
  readonly offered: Offered;
}

/** A driver's reading as a fact; undefined when it says nothing that could be kept. */
export function nameReading({ id, state }: DeviceAt, reading: VitalsReading): NamedReading | undefined {
  const told = {
    driverId: state.driverId,
    deviceId: id,
    deviceName: state.name,
    seatId: state.seatId,
    arrivedAt: localTimeOf(reading.atMs),
    deviceTime: reading.deviceTime,
    isStored: reading.isStored,
    made: { ...reading.device },
    measured: reading.values.map(({ measure, value, unit }) => ({ measure, value, unit })),
    remarks: reading.remarks.map(({ sentence }) => sentence),
  };
  const shape = readingKinds.offered.body;
  const parsed = shape.safeParse({ ...told, values: {}, memoryKey: null });
  if (!parsed.success) return undefined;
  const key = createHash('sha256').update(memoryKeyText(parsed.data)).digest('base64url');
  const offered: Offered = {
    ...parsed.data,
    values: valuesOfMeasured(parsed.data.measured),
    // What was taken just now may be told again from the memory; without a time nobody could know it for the same.
    memoryKey: reading.isStored || reading.deviceTime !== null ? key : null,
  };
  return { readingId: reading.isStored ? key : newId(reading.atMs), offered };
}

export function offeredDraft({ readingId, offered }: NamedReading): Draft {
  return draft(readingKinds.offered, readingId, {
    ...offered,
    measured: [...offered.measured],
    remarks: [...offered.remarks],
  });
}
