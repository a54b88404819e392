import { aedAggregate, rescuerAggregate, villagePointAggregate } from '../../../domain/aed/state.ts';
import { defineProjection } from '../projection.ts';

/** A township has dozens of AEDs, not thousands: lists read them whole. */
export const aedProjection = defineProjection(1, aedAggregate, [
  {
    name: 'aed',
    sql: 'create table aed (subject integer primary key)',
    columns: ['subject'],
    key: 1,
    rows: (_state, no) => [[no]],
  },
]);

export const rescuerProjection = defineProjection(1, rescuerAggregate, [
  {
    name: 'rescuer',
    sql: 'create table rescuer (subject integer primary key)',
    columns: ['subject'],
    key: 1,
    rows: (state, no) => (state.active ? [[no]] : []),
  },
]);

export const villagePointProjection = defineProjection(1, villagePointAggregate, [
  {
    name: 'village_point',
    sql: 'create table village_point (subject integer primary key)',
    columns: ['subject'],
    key: 1,
    rows: (_state, no) => [[no]],
  },
]);
