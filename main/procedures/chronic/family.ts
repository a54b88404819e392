import type { FamilyMember } from '../../../contract/chronic-views.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import { isNews, raiseFinding } from '../../../domain/chronic/screening/rules.ts';
import { type ScreenedDisease, screen, screenedDiseases } from '../../../domain/chronic/screening/screen.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import { householdReasons } from '../../../domain/signing/household.ts';
import { measuredSets, screenedPerson, screeningOf } from '../../chronic/screened-person.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { openDiseases } from '../../store/queries/chronic-cards.ts';
import { housemates } from '../../store/queries/housemates.ts';
import { os, refused } from '../base.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { actOnCard, cardOf, noteListOpened } from './records.ts';

interface Relative {
  readonly resident: ResidentState;
  readonly reasons: readonly string[];
}

function relativesOf(services: Services, card: CardState): readonly Relative[] {
  const person = standingResident(services, card.residentId);
  const others = new Map<string, ResidentState>();
  for (const { id } of housemates(services.store.db, person)) {
    const resident = standingResident(services, id);
    if (resident.id !== person.id && resident.status === 'active') others.set(resident.id, resident);
  }
  return [...others.values()]
    .map((resident) => ({ resident, reasons: householdReasons(person, resident) }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** Only what measurements can raise has a family screening. */
function screenedDisease({ disease }: CardState): ScreenedDisease {
  const known = screenedDiseases.find((each) => each === disease);
  if (known === undefined) throw refused('not-screened', '这类卡没有家庭成员筛查。');
  return known;
}

/** What a relative's card says of somebody: high risk at the least; undefined for who is too young. */
function familyFinding(services: Services, resident: ResidentState, disease: ScreenedDisease) {
  const localDate = todayOf(services);
  const person = { ...screenedPerson(resident, disease, localDate), familyHistory: true };
  return screen(disease, person, { localDate, values: {} }, [], currentPolicy(services));
}

function memberOf(
  services: Services,
  { resident, reasons }: Relative,
  disease: ScreenedDisease,
): FamilyMember {
  const { db } = services.store;
  const ids = idsOfPerson(services, resident.id);
  const state = screeningOf(services, ids, disease);
  const hasCard = openDiseases(db, ids).has(disease);
  const found = familyFinding(services, resident, disease);
  const set = measuredSets(services, ids, disease)[0];
  return {
    resident: standingLine(services, resident.id),
    reasons,
    hasCard,
    finding: state?.open?.kind ?? null,
    lastMeasured: set
      ? {
          localDate: set.localDate,
          systolicMmHg: set.values.systolicMmHg ?? null,
          diastolicMmHg: set.values.diastolicMmHg ?? null,
          glucoseMmolL: set.values.glucoseMmolL ?? null,
        }
      : null,
    mayBeRaised: !hasCard && found !== undefined && isNews(state, found.kind, todayOf(services)),
  };
}

export const family = os.chronic.family.handler(({ input, context: { services, actor } }) => {
  const card = cardOf(services, actor, input.cardId);
  const disease = screenedDisease(card);
  const members = relativesOf(services, card).map((one) => memberOf(services, one, disease));
  noteListOpened(services, actor, '家庭成员筛查', members.length);
  return members;
});

export const raiseFamily = os.chronic.raiseFamily.handler(({ input, context: { services, actor } }) => {
  let raised = 0;
  actOnCard(services, actor, input.cardId, (card) => {
    const disease = screenedDisease(card);
    const chosen = relativesOf(services, card).filter(({ resident }) =>
      input.residentIds.includes(resident.id),
    );
    const drafts = chosen.flatMap(({ resident }) => {
      const found = familyFinding(services, resident, disease);
      const ids = idsOfPerson(services, resident.id);
      if (!found || openDiseases(services.store.db, ids).has(disease)) return [];
      const of = { residentId: resident.id, disease, localDate: todayOf(services) };
      return raiseFinding(screeningOf(services, ids, disease), found, of);
    });
    raised = drafts.length;
    return drafts;
  });
  return { raised };
});
