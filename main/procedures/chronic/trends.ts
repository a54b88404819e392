import { drugChanges } from '../../../domain/chronic/card/drug-changes.ts';
import { trendSeries } from '../../../domain/chronic/card/trends.ts';
import { ageYearsOn } from '../../chronic/person-facts.ts';
import { currentPolicy } from '../../policy/current.ts';
import { vitalsOfResidents } from '../../store/queries/vitals.ts';
import { os } from '../base.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { todayOf } from '../residents/views.ts';
import { cardOf, noteCardOpened } from './records.ts';

/** More than a decade of monthly visits. */
const MOST_SETS = 500;

export const trends = os.chronic.trends.handler(({ input: { cardId }, context: { services, actor } }) => {
  const card = cardOf(services, actor, cardId);
  noteCardOpened(services, actor, card);
  const today = todayOf(services);
  const resident = standingResident(services, card.residentId);
  const sets = vitalsOfResidents(services.store.db, idsOfPerson(services, resident.id), MOST_SETS);
  const measured = sets.filter(({ withdrawn }) => withdrawn === null).toReversed();
  const ageYears = ageYearsOn(resident, today);
  return {
    series: trendSeries(card, measured, ageYears, currentPolicy(services), today),
    drugChanges: drugChanges(card),
  };
});
