import { staffAggregate } from '../../../domain/staff/state.ts';
import { defineProjection } from '../projection.ts';

export const staffProjection = defineProjection(1, staffAggregate, [
  {
    name: 'staff',
    sql: `create table staff (subject integer primary key, login_name text not null, name text not null, active integer not null);
          create index staff_login on staff (login_name);`,
    columns: ['subject', 'login_name', 'name', 'active'],
    key: 1,
    rows: (state, no) => [[no, state.loginName, state.name, state.active ? 1 : 0]],
  },
]);
