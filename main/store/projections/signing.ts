import { type ContractState, contractAggregate } from '../../../domain/signing/state.ts';
import { lastDayOfContract, precedenceOf } from '../../../domain/signing/status.ts';
import { teamAggregate } from '../../../domain/signing/team.ts';
import { defineProjection, type StateTable } from '../projection.ts';
import { contractGroups, contractPromise } from './contract-promise.ts';

type Table = StateTable<ContractState>;

export const signingTeamProjection = defineProjection(1, teamAggregate, [
  {
    name: 'signing_team',
    sql: 'create table signing_team (subject integer primary key, active integer not null)',
    columns: ['subject', 'active'],
    key: 1,
    rows: ({ active }, no) => [[no, active ? 1 : 0]],
  },
]);

/** `last_day`: as agreed, or as ended. Contracts that were given up before they were signed are left out of lists by `ended`. */
const contract: Table = {
  name: 'signing_contract',
  sql: `create table signing_contract (
          subject integer primary key, id text not null, resident_id text not null, team_id text not null,
          doctor_id text not null, number text, signed integer not null, ended integer not null, first_day text not null,
          last_day text not null, renews text, precedence text not null);
        create index signing_contract_resident on signing_contract (resident_id, precedence);
        create index signing_contract_team on signing_contract (team_id, last_day);
        create index signing_contract_number on signing_contract (number) where number is not null;
        create index signing_contract_renews on signing_contract (renews) where renews is not null;
        create index signing_contract_unsigned on signing_contract (subject) where signed = 0 and ended = 0;
        create index signing_contract_last on signing_contract (last_day) where signed = 1;`,
  columns: [
    'subject',
    'id',
    'resident_id',
    'team_id',
    'doctor_id',
    'number',
    'signed',
    'ended',
    'first_day',
    'last_day',
    'renews',
    'precedence',
  ],
  key: 1,
  rows: (state, no) => {
    const { contractId, terms, document, signedAt, ending } = state;
    const lastDay = lastDayOfContract({ terms, ending });
    const { residentId, teamId, doctorId, from, renews = null } = terms;
    const number = document?.number ?? null;
    const isEnded = ending ? 1 : 0;
    return [
      [
        no,
        contractId,
        residentId,
        teamId,
        doctorId,
        number,
        signedAt ? 1 : 0,
        isEnded,
        from,
        lastDay,
        renews,
        precedenceOf(state),
      ],
    ];
  },
};

/** Reversed payments keep their receipts' numbers. */
const payment: Table = {
  name: 'signing_payment',
  sql: `create table signing_payment (
          subject integer not null, payment_id text not null, receipt text not null, team_id text not null,
          day text not null, fen integer not null, reversed integer not null, primary key (subject, payment_id));
        create index signing_payment_receipt on signing_payment (receipt);
        create index signing_payment_team on signing_payment (team_id, day);`,
  columns: ['subject', 'payment_id', 'receipt', 'team_id', 'day', 'fen', 'reversed'],
  key: 2,
  rows: ({ payments }, no) =>
    payments.map(({ paymentId, receipt, teamId, on, fen, reversed }) => [
      no,
      paymentId,
      receipt,
      teamId,
      on,
      fen,
      reversed === null ? 0 : 1,
    ]),
};

/** Services that count, by who did them for which team. */
const service: Table = {
  name: 'signing_service',
  sql: `create table signing_service (
          subject integer not null, service_id text not null, team_id text not null, staff_id text not null,
          day text not null, primary key (subject, service_id));
        create index signing_service_team on signing_service (team_id, day);`,
  columns: ['subject', 'service_id', 'team_id', 'staff_id', 'day'],
  key: 2,
  rows: ({ services }, no) =>
    services
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ serviceId, teamId, staffId, on }) => [no, serviceId, teamId, staffId, on]),
};

export const contractProjection = defineProjection(3, contractAggregate, [
  contract,
  payment,
  service,
  contractGroups,
  contractPromise,
]);
