import { maySeeDisease } from '../../../domain/chronic/access.ts';
import { healthMarks, type MarkFacts } from '../../../domain/chronic/health-marks.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { standingOf } from '../../../domain/signing/status.ts';
import { measures } from '../../../domain/vitals/measures.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { openDiseases } from '../../store/queries/chronic-cards.ts';
import { vitalsOfResidents } from '../../store/queries/vitals.ts';
import { os } from '../base.ts';
import { notePartSeen } from '../looks.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { contractsOfPerson } from '../signing/access.ts';
import { vitalsRowOf } from '../vitals.ts';
import { todayOf } from './views.ts';

/** 孕产妇 of 人群分类. */
const PREGNANT = '01';
/** Sets of measurements in which a weight and a height are looked for. */
const SETS_READ = 20;

export const marks = os.residents.marks.handler(({ input: { id }, context: { services, actor } }) => {
  const person = standingResident(services, id);
  notePartSeen(services, actor, person.id);
  const today = todayOf(services);
  const policy = currentPolicy(services);
  const ids = idsOfPerson(services, person.id);
  const { inForce: contract } = standingOf(contractsOfPerson(services, person.id), today);
  const open = [...openDiseases(services.store.db, ids)];
  return healthMarks({
    details: person.details,
    today,
    childBelowAgeYears: inForce(policy, 'signing.groups', today).value.childBelowAgeYears,
    elderFromAgeYears: inForce(policy, 'elderly.checkUp', today).value.fromAgeYears,
    isPregnant: contract?.terms.groups.includes(PREGNANT) ?? false,
    openCards: open.filter((disease) => maySeeDisease(actor.role, disease)),
    weight: lastWeight(services, ids),
  });
});

function lastWeight(services: Services, ids: readonly string[]): MarkFacts['weight'] {
  for (const vitals of vitalsOfResidents(services.store.db, ids, SETS_READ)) {
    const { bmi, marks: said } = vitalsRowOf(services, vitals);
    if (vitals.withdrawn !== null || bmi === null) continue;
    const { label, unit } = measures.bmi;
    const text = said.find(({ field }) => field === 'bmi')?.sentence ?? `${label} ${bmi} ${unit}`;
    return { text, on: vitals.localDate };
  }
  return null;
}
