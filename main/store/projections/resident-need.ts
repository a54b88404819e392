import type { ResidentState } from '../../../domain/residents/state.ts';
import { groupFactsOf } from '../../../domain/signing/group-facts.ts';
import type { StateTable } from '../projection.ts';

/** Whom the record shows to be disabled or poor: the few of whom priority groups are counted beside age and disease. */
export const residentNeed: StateTable<ResidentState> = {
  name: 'resident_need',
  sql: 'create table resident_need (subject integer primary key, disabled integer not null, poor integer not null)',
  columns: ['subject', 'disabled', 'poor'],
  key: 1,
  rows: (state, no) => {
    const { isDisabled, isPoor } = groupFactsOf(state, [], [], state.details.birthDate);
    return isDisabled || isPoor ? [[no, isDisabled ? 1 : 0, isPoor ? 1 : 0]] : [];
  },
};
