import { clinicAggregate, seatAggregate } from '../../../domain/clinic/state.ts';
import { defineProjection } from '../projection.ts';

export const clinicProjection = defineProjection(2, clinicAggregate, []);

export const seatProjection = defineProjection(2, seatAggregate, [
  {
    name: 'seat',
    sql: `create table seat (subject integer primary key, prefix text not null, host integer not null, secret_hash text);
          create index seat_secret on seat (secret_hash);`,
    columns: ['subject', 'prefix', 'host', 'secret_hash'],
    key: 1,
    rows: (state, no) => [[no, state.prefix, state.host ? 1 : 0, state.secretHash]],
  },
]);
