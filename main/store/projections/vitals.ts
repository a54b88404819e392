import { vitalsAggregate } from '../../../domain/vitals/state.ts';
import { defineProjection } from '../projection.ts';

export const vitalsProjection = defineProjection(1, vitalsAggregate, [
  {
    name: 'vitals',
    sql: `create table vitals (subject integer primary key, resident_id text not null, measured_at text not null);
          create index vitals_resident on vitals (resident_id, measured_at);`,
    columns: ['subject', 'resident_id', 'measured_at'],
    key: 1,
    rows: (state, no) => [[no, state.residentId, state.measuredAt]],
  },
]);
