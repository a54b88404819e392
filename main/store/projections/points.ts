import { balanceOf, benefitAggregate, ledgerAggregate, yearAccount } from '../../../domain/points/ledger.ts';
import { redemptions, yearSums } from '../../../domain/points/person-ledger.ts';
import { overdrawn } from '../../../domain/points/rules.ts';
import { surveyAggregate } from '../../../domain/points/survey.ts';
import { defineProjection } from '../projection.ts';

export const ledgerProjection = defineProjection(2, ledgerAggregate, [
  {
    name: 'points_ledger',
    sql: `create table points_ledger (subject integer primary key, resident_id text not null, overdrawn integer not null);
          create index points_ledger_overdrawn on points_ledger (subject) where overdrawn = 1;`,
    columns: ['subject', 'resident_id', 'overdrawn'],
    key: 1,
    rows: (state, no) => [[no, state.residentId, overdrawn(state).length > 0 ? 1 : 0]],
  },
  // `earned` and `redeemed` by the day of the movement; `unspent` is what is left of the points earned in the year.
  {
    name: 'points_year',
    sql: `create table points_year (year text not null, subject integer not null, resident_id text not null,
            earned integer not null, redeemed integer not null, unspent integer not null,
            primary key (year, subject)) without rowid`,
    columns: ['year', 'subject', 'resident_id', 'earned', 'redeemed', 'unspent'],
    key: 2,
    rows: (state, no) =>
      [...yearSums(state)].map(([year, { earned, redeemed }]) => [
        year,
        no,
        state.residentId,
        earned,
        redeemed,
        balanceOf(state, yearAccount(year)),
      ]),
  },
  {
    name: 'points_redemption',
    sql: `create table points_redemption (benefit_id text not null, subject integer not null, times integer not null,
            primary key (benefit_id, subject)) without rowid`,
    columns: ['benefit_id', 'subject', 'times'],
    key: 2,
    rows: (state, no) => [...redemptions(state)].map(([benefitId, times]) => [benefitId, no, times]),
  },
]);

export const benefitProjection = defineProjection(1, benefitAggregate, [
  {
    name: 'benefit',
    sql: 'create table benefit (subject integer primary key)',
    columns: ['subject'],
    key: 1,
    rows: (_state, no) => [[no]],
  },
]);

export const surveyProjection = defineProjection(1, surveyAggregate, [
  {
    name: 'survey',
    sql: `create table survey (year text not null, subject integer not null, resident_id text not null,
            satisfied integer not null, primary key (year, subject)) without rowid`,
    columns: ['year', 'subject', 'resident_id', 'satisfied'],
    key: 2,
    rows: (state, no) => [[state.on.slice(0, 4), no, state.residentId, state.isSatisfied ? 1 : 0]],
  },
]);
