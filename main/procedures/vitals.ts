import type { VitalsRow } from '../../contract/visits.ts';
import { decideRecordMeasured, readingIdsOf, releasesOf } from '../../domain/readings/rules.ts';
import type { ReadingState } from '../../domain/readings/state.ts';
import { checkVitals } from '../../domain/vitals/check.ts';
import { personOn } from '../../domain/vitals/limits.ts';
import { decideCorrectVitals, decideWithdrawVitals } from '../../domain/vitals/rules.ts';
import { changedValues, type VitalsState } from '../../domain/vitals/state.ts';
import { screenAgain, withScreening } from '../chronic/screen-person.ts';
import { localDateOf, localTimeOf } from '../clinic-time.ts';
import type { Services } from '../services.ts';
import { vitalsOfResidents } from '../store/queries/vitals.ts';
import { notFound, os } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { notePartSeen } from './looks.ts';
import { readingOf } from './reading-rows.ts';
import { idsOfPerson, standingResident } from './records.ts';

function vitalsOf({ store }: Services, vitalsId: string): VitalsState {
  const state = store.state<VitalsState>('vitals', vitalsId);
  if (!state) throw notFound();
  return state;
}

/** A set of vitals as the pages show it. */
export function vitalsRowOf(services: Services, vitals: VitalsState): VitalsRow {
  const { details } = standingResident(services, vitals.residentId);
  const person = personOn(details.birthDate, details.sex, vitals.localDate);
  const { marks, bmi } = checkVitals(vitals.values, person, vitals.localDate);
  return { vitals, marks, bmi };
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
      const body = { residentId: resident.id, ...(visitId && { visitId }), measuredAt, values };
      const parts = (input.readings ?? []).map(({ readingId, fields }) => ({
        reading: readingOf(services, readingId),
        fields,
      }));
      const drafts = draftsOf(decideRecordMeasured(vitalsId, body, parts, person, nowMs()));
      return withScreening(services, resident, drafts);
    });
    return vitalsRowOf(services, vitalsOf(services, vitalsId));
  }),

  correct: os.vitals.correct.handler(({ input: { vitalsId, ...body }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const state = vitalsOf(services, vitalsId);
      const resident = standingResident(services, state.residentId);
      const { birthDate, sex } = resident.details;
      const person = personOn(birthDate, sex, state.localDate);
      const drafts = draftsOf(decideCorrectVitals(state, body, person));
      const now = { ...state, values: changedValues(state.values, body.changes) };
      return [...drafts, ...screenAgain(services, resident, state, now, localDateOf(services.nowMs()))];
    });
    return vitalsRowOf(services, vitalsOf(services, vitalsId));
  }),

  withdraw: os.vitals.withdraw.handler(({ input: { vitalsId, ...body }, context: { services, actor } }) => {
    const { store } = services;
    store.append(actor, () => {
      const vitals = vitalsOf(services, vitalsId);
      const readings = readingIdsOf(vitals).flatMap((id) => store.state<ReadingState>('reading', id) ?? []);
      const resident = standingResident(services, vitals.residentId);
      return [
        ...draftsOf(decideWithdrawVitals(vitals, body)),
        ...releasesOf(vitalsId, readings),
        ...screenAgain(services, resident, vitals, null, localDateOf(services.nowMs())),
      ];
    });
    return vitalsRowOf(services, vitalsOf(services, vitalsId));
  }),

  ofResident: os.vitals.ofResident.handler(({ input, context: { services, actor } }) => {
    const ids = idsOfPerson(services, input.residentId);
    notePartSeen(services, actor, input.residentId);
    return vitalsOfResidents(services.store.db, ids, input.limit).map((vitals) =>
      vitalsRowOf(services, vitals),
    );
  }),

  changes: os.vitals.changes.handler(async function* ({ context: { services }, signal }) {
    for await (const entry of services.committed.subscribe('vitals', { signal })) {
      const state = services.store.state<VitalsState>('vitals', entry.subject.id);
      yield { vitalsId: entry.subject.id, residentId: state?.residentId ?? '' };
    }
  }),
};
