import { type Offered, type ReadingEntry, readingKinds } from '../../../../domain/readings/events.ts';
import { type ReadingState, readingAggregate } from '../../../../domain/readings/state.ts';
import { entryOf, foldAll, type Place } from '../visits/entries.ts';

/** A cuff's reading that came as it was measured. */
export const offeredBody: Offered = {
  driverId: 'omron-hbp9030',
  deviceId: 'd1',
  deviceName: '血压计',
  seatId: 'nurse',
  arrivedAt: '2026-11-02T07:30:00+08:00',
  deviceTime: '2026-11-02T07:29',
  isStored: false,
  memoryKey: null,
  made: { model: 'HBP-9030', serial: null, user: null },
  measured: [
    { measure: 'systolic', value: 128, unit: 'mmHg' },
    { measure: 'diastolic', value: 82, unit: 'mmHg' },
    { measure: 'pulse', value: 72, unit: '/min' },
  ],
  values: { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMin: 72 },
  remarks: [],
};

export const offered = (place: Place = {}, change: Partial<Offered> = {}, id = 'x1') => {
  const body = { ...offeredBody, ...change };
  const { offered: kind } = readingKinds;
  return entryOf(
    kind,
    id,
    { ...body, measured: [...body.measured], remarks: [...body.remarks] },
    place,
  ) as ReadingEntry;
};
export const taken = (vitalsId: string, place: Place = {}, residentId = 'r1') =>
  entryOf(readingKinds.taken, 'x1', { residentId, vitalsId }, place) as ReadingEntry;
export const dismissed = (place: Place = {}) =>
  entryOf(readingKinds.dismissed, 'x1', { reason: '试机' }, place) as ReadingEntry;
export const released = (vitalsId: string | undefined, place: Place = {}) =>
  entryOf(readingKinds.released, 'x1', vitalsId === undefined ? {} : { vitalsId }, place) as ReadingEntry;

export function readingWith(...entries: readonly ReadingEntry[]): ReadingState {
  const state = foldAll(readingAggregate, entries);
  if (!state) throw new Error('nothing was offered');
  return state;
}
