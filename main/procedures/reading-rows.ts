import type { ContestedReading, ReadingRow } from '../../contract/readings.ts';
import { stampMs } from '../../domain/journal/index.ts';
import { CLOCK_TOLERANCE_MS, measuredTime } from '../../domain/readings/measured-time.ts';
import type { ReadingState } from '../../domain/readings/state.ts';
import { maskName } from '../../domain/residents/masking.ts';
import { checkVitals } from '../../domain/vitals/check.ts';
import { localDateOf } from '../../domain/vitals/events.ts';
import type { Services } from '../services.ts';
import { notFound } from './base.ts';
import { residentName } from './ecg/views.ts';
import { staffName } from './residents/views.ts';

export function readingOf({ store }: Services, readingId: string): ReadingState {
  const state = store.state<ReadingState>('reading', readingId);
  if (!state) throw notFound();
  return state;
}

/** Of nobody's age, for it is nobody's yet; whoever it becomes is judged when it is taken. */
const ANYBODY = { ageYears: null };
/** A device's slot for a user, such as `A` or `2`; anything longer may be somebody's name. */
const SLOT = /^[\x21-\x7e]{1,2}$/;

/** A reading that was claimed more than once, with all who are said to have had it. */
export function contestedRowOf(services: Services, reading: ReadingState): ContestedReading {
  const claims = reading.taken ? [reading.taken, ...reading.takenAgain] : [];
  return {
    row: readingRowOf(reading),
    claims: claims.map(({ vitalsId, residentId, byStaffId, at }) => ({
      vitalsId,
      residentId,
      residentName: residentName(services, residentId),
      by: staffName(services, byStaffId),
      atMs: stampMs(at),
    })),
  };
}

/** A reading as the pages show it. */
export function readingRowOf({ readingId, offered }: ReadingState): ReadingRow {
  const { measuredAt, deviceAheadMs } = measuredTime(offered);
  const { values, made } = offered;
  const isFar = deviceAheadMs !== null && Math.abs(deviceAheadMs) > CLOCK_TOLERANCE_MS;
  return {
    readingId,
    deviceId: offered.deviceId,
    deviceName: offered.deviceName,
    seatId: offered.seatId,
    arrivedAt: offered.arrivedAt,
    isStored: offered.isStored,
    deviceTime: offered.deviceTime,
    deviceAheadMs: isFar ? deviceAheadMs : null,
    measuredAt,
    measured: offered.measured,
    values,
    remarks: offered.remarks,
    errors: checkVitals(values, ANYBODY, localDateOf(measuredAt ?? offered.arrivedAt)).errors,
    user: made.user === null || SLOT.test(made.user) ? made.user : maskName(made.user),
  };
}
