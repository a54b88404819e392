import { deviceAggregate } from '../../../domain/devices/events.ts';
import { defineProjection } from '../projection.ts';

/** Only what is attached has a row: that is what every reader of the list asks for. */
export const deviceProjection = defineProjection(1, deviceAggregate, [
  {
    name: 'device',
    sql: 'create table device (subject integer primary key)',
    columns: ['subject'],
    key: 1,
    rows: (state, no) => (state.attached ? [[no]] : []),
  },
]);
