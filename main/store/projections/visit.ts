import { visitAggregate } from '../../../domain/visits/state.ts';
import { highestTicket } from '../../../domain/visits/ticket.ts';
import { defineProjection } from '../projection.ts';

export const visitProjection = defineProjection(1, visitAggregate, [
  {
    name: 'visit',
    sql: `create table visit (subject integer primary key, local_date text not null, resident_id text not null, ticket_prefix text not null, ticket_number integer not null, is_open integer not null);
          create index visit_day on visit (local_date, ticket_prefix, ticket_number);
          create index visit_resident on visit (resident_id, local_date);`,
    columns: ['subject', 'local_date', 'resident_id', 'ticket_prefix', 'ticket_number', 'is_open'],
    key: 1,
    rows: (state, no) => {
      const prefix = state.ticket.replace(/\d+$/, '');
      return [
        [
          no,
          state.localDate,
          state.residentId,
          prefix,
          highestTicket(prefix, [state.ticket]),
          state.status === 'open' ? 1 : 0,
        ],
      ];
    },
  },
]);
