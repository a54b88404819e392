import type { VitalsRow } from '../../contract/visits.ts';
import { checkVitals } from '../../domain/vitals/check.ts';
import { personOn } from '../../domain/vitals/limits.ts';
import {
  decideCorrectVitals,
  decideRecordVitals,
  decideWithdrawVitals,
  type VitalsDecision,
} from '../../domain/vitals/rules.ts';
import type { VitalsState } from '../../domain/vitals/state.ts';
import { localTimeOf } from '../clinic-time.ts';
import type { Services } from '../services.ts';
import { vitalsOfResidents } from '../store/queries/vitals.ts';
import { notFound, os, refused } from './base.ts';
import { idsOfPerson, standingResident } from './records.ts';

function vitalsOf({ store }: Services, vitalsId: string): VitalsState {
  const state = store.state<VitalsState>('vitals', vitalsId);
  if (!state) throw notFound();
  return state;
}

function rowOf(services: Services, vitals: VitalsState): VitalsRow {
  const { details } = standingResident(services, vitals.residentId);
  const person = personOn(details.birthDate, details.sex, vitals.localDate);
  const { marks, bmi } = checkVitals(vitals.values, person, vitals.localDate);
  return { vitals, marks, bmi };
}

function draftsOf(decision: VitalsDecision) {
  if (decision.ok) return decision.drafts;
  const fields = 'errors' in decision ? { fields: decision.errors } : {};
  throw refused(decision.code, decision.sentence, fields);
}

export const vitalsProcedures = {
  record: os.vitals.record.handler(({ input, context: { services, actor } }) => {
    const { store, nowMs } = services;
    const { vitalsId, visitId, values } = input;
    store.append(actor, () => {
      // The page chose the id: a second click of the same form is the same set.
      if (store.state('vitals', vitalsId)) return [];
      const resident = standingResident(services, input.residentId);
      const measuredAt = input.measuredAt ?? localTimeOf(nowMs());
      const { birthDate, sex } = resident.details;
      const person = personOn(birthDate, sex, measuredAt.slice(0, 10));
      const source = { by: 'hand' as const };
      const body = { residentId: resident.id, ...(visitId && { visitId }), measuredAt, source, values };
      return draftsOf(decideRecordVitals(vitalsId, body, person, nowMs()));
    });
    return rowOf(services, vitalsOf(services, vitalsId));
  }),

  correct: os.vitals.correct.handler(({ input: { vitalsId, ...body }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const state = vitalsOf(services, vitalsId);
      const { birthDate, sex } = standingResident(services, state.residentId).details;
      const person = personOn(birthDate, sex, state.localDate);
      return draftsOf(decideCorrectVitals(state, body, person));
    });
    return rowOf(services, vitalsOf(services, vitalsId));
  }),

  withdraw: os.vitals.withdraw.handler(({ input: { vitalsId, ...body }, context: { services, actor } }) => {
    services.store.append(actor, () => draftsOf(decideWithdrawVitals(vitalsOf(services, vitalsId), body)));
    return rowOf(services, vitalsOf(services, vitalsId));
  }),

  ofResident: os.vitals.ofResident.handler(({ input, context: { services } }) =>
    vitalsOfResidents(services.store.db, idsOfPerson(services, input.residentId), input.limit).map((vitals) =>
      rowOf(services, vitals),
    ),
  ),

  changes: os.vitals.changes.handler(async function* ({ context: { services }, signal }) {
    for await (const entry of services.committed.subscribe('vitals', { signal })) {
      const state = services.store.state<VitalsState>('vitals', entry.subject.id);
      yield { vitalsId: entry.subject.id, residentId: state?.residentId ?? '' };
    }
  }),
};
