import { ecgAggregate, isOpen } from '../../../domain/ecg/record/state.ts';
import { ecgRequestAggregate, phaseOf } from '../../../domain/ecg-requests/state.ts';
import { defineProjection } from '../projection.ts';

/** `sort_key`: when it was taken; empty where no file says. Withdrawn ones stay in the chart, marked. */
export const ecgProjection = defineProjection(1, ecgAggregate, [
  {
    name: 'ecg',
    sql: `create table ecg (subject integer primary key, resident_id text, sort_key text not null, original text, unmatched integer not null, critical integer not null);
          create index ecg_resident on ecg (resident_id, sort_key);
          create index ecg_original on ecg (original) where original is not null;
          create index ecg_unmatched on ecg (subject) where unmatched = 1;
          create index ecg_critical on ecg (subject) where critical = 1;`,
    columns: ['subject', 'resident_id', 'sort_key', 'original', 'unmatched', 'critical'],
    key: 1,
    rows: (state, no) => {
      const isUnmatched = state.residentId === null && state.withdrawn === null;
      const isCritical = state.criticals.some(isOpen);
      const sortKey = state.takenAt ?? '';
      const original = state.origin.by === 'file' && !state.withdrawn ? state.origin.original : null;
      return [[no, state.residentId, sortKey, original, isUnmatched ? 1 : 0, isCritical ? 1 : 0]];
    },
  },
]);

export const ecgRequestProjection = defineProjection(1, ecgRequestAggregate, [
  {
    name: 'ecg_request',
    sql: `create table ecg_request (subject integer primary key, ecg_id text not null, pending integer not null);
          create index ecg_request_ecg on ecg_request (ecg_id);
          create index ecg_request_pending on ecg_request (subject) where pending = 1;`,
    columns: ['subject', 'ecg_id', 'pending'],
    key: 1,
    rows: (state, no) => {
      const phase = phaseOf(state);
      return [[no, state.ecgId, phase === 'requested' || phase === 'taken' ? 1 : 0]];
    },
  },
]);
