import { cardIdOf } from '../../domain/chronic/card/events.ts';
import { raiseFinding, settleFinding } from '../../domain/chronic/screening/rules.ts';
import {
  isMeasured,
  type MeasuredDay,
  type ScreenedDisease,
  type ScreenedPerson,
  screen,
  screenedDiseases,
} from '../../domain/chronic/screening/screen.ts';
import type { ScreeningState } from '../../domain/chronic/screening/state.ts';
import type { Draft } from '../../domain/journal/index.ts';
import { inForce } from '../../domain/policy/in-force.ts';
import { ageAt } from '../../domain/residents/age.ts';
import { addMonths } from '../../domain/residents/calendar-date.ts';
import type { ResidentState } from '../../domain/residents/state.ts';
import { localDateOf, vitalsKinds } from '../../domain/vitals/events.ts';
import type { VitalsState } from '../../domain/vitals/state.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import { openDiseases } from '../store/queries/chronic-cards.ts';
import { mergedInto } from '../store/queries/residents.ts';
import { vitalsOfResidents } from '../store/queries/vitals.ts';

export type ScreenedSet = Pick<VitalsState, 'vitalsId' | 'localDate' | 'values'>;
type Parts = Pick<Services, 'store'>;

/** More sets than a year of daily measuring leaves. */
const MOST_SETS = 400;
/** Codes of 家族史. */
const FAMILY_CODES: Readonly<Record<ScreenedDisease, string>> = { hypertension: '2', diabetes: '3' };

export function screenedPerson(
  { details }: ResidentState,
  disease: ScreenedDisease,
  localDate: string,
): ScreenedPerson {
  const { fatherHistory, motherHistory, siblingHistory, childHistory } = details;
  const histories = [fatherHistory, motherHistory, siblingHistory, childHistory];
  return {
    ageYears: ageAt(details.birthDate, localDate)?.years ?? null,
    sex: details.sex === '1' ? 'male' : details.sex === '2' ? 'female' : 'unknown',
    familyHistory: histories.some(
      (one) => one?.codes.some((code) => code === FAMILY_CODES[disease]) ?? false,
    ),
  };
}

export function screeningOf({ store }: Parts, residentId: string, disease: ScreenedDisease) {
  return store.state<ScreeningState>('screening', cardIdOf(residentId, disease));
}

/**
 * What a set of vitals raises, to be written with it. Whoever is too young or has nothing costs no look at the store.
 * `state` says what stands on the list; it is asked only when there is a finding.
 */
function findingsOf(
  parts: Parts,
  resident: ResidentState,
  set: ScreenedSet,
  disease: ScreenedDisease,
  stateOf: () => ScreeningState | undefined,
  except: string,
): readonly Draft[] {
  const { localDate, values, vitalsId } = set;
  if (!isMeasured(disease, values)) return [];
  const policy = currentPolicy(parts);
  const person = screenedPerson(resident, disease, localDate);
  const first = screen(disease, person, set, [], policy);
  if (!first) return [];
  const { db } = parts.store;
  const ids = [resident.id, ...mergedInto(db, resident.id)];
  if (openDiseases(db, ids).has(disease)) return [];
  const state = stateOf();
  const { everyoneMonths } = inForce(policy, 'hypertension.screening', localDate).value;
  const since = [addMonths(localDate, -everyoneMonths), state?.last?.settledOn ?? ''].reduce((a, b) =>
    a > b ? a : b,
  );
  const earlier =
    first.kind === 'high-risk'
      ? []
      : setsOf(parts, ids).filter(
          (one) => one.vitalsId !== except && one.localDate > since && one.localDate < localDate,
        );
  const found = screen(disease, person, set, earlier, policy) ?? first;
  return raiseFinding(state, found, { residentId: resident.id, disease, localDate, vitalsId });
}

function setsOf({ store }: Parts, ids: readonly string[]): readonly VitalsState[] {
  return vitalsOfResidents(store.db, ids, MOST_SETS).filter(({ withdrawn }) => withdrawn === null);
}

/** 筛查 with every set of vitals: the drafts that record a set, and what it says of somebody without a card. */
export function withScreening(
  parts: Parts,
  resident: ResidentState,
  drafts: readonly Draft[],
): readonly Draft[] {
  return [...drafts, ...drafts.flatMap((made) => screeningOfDraft(parts, resident, made))];
}

function screeningOfDraft(parts: Parts, resident: ResidentState, made: Draft): readonly Draft[] {
  if (made.kind !== vitalsKinds.recorded.kind) return [];
  const { measuredAt, values } = vitalsKinds.recorded.body.parse(made.body);
  const set = { vitalsId: made.subject.id, localDate: localDateOf(measuredAt), values };
  return screenedDiseases.flatMap((disease) =>
    findingsOf(parts, resident, set, disease, () => screeningOf(parts, resident.id, disease), set.vitalsId),
  );
}

/**
 * A set was corrected (`now`) or withdrawn (null): a finding that it had raised is taken back, and the latest set that
 * still stands is judged in its place.
 */
export function screenAgain(
  parts: Parts,
  resident: ResidentState,
  changed: VitalsState,
  now: ScreenedSet | null,
  today: string,
): readonly Draft[] {
  const ids = [resident.id, ...mergedInto(parts.store.db, resident.id)];
  return screenedDiseases.flatMap((disease) => {
    const state = screeningOf(parts, resident.id, disease);
    const isItsOwn = state?.open?.vitalsId === changed.vitalsId;
    const settled = isItsOwn ? settleFinding(state, 'measurement-changed', today) : [];
    const after = isItsOwn && state ? { ...state, open: null, last: null } : state;
    const others = isItsOwn ? setsOf(parts, ids).filter(({ vitalsId }) => vitalsId !== changed.vitalsId) : [];
    const standing: readonly ScreenedSet[] = now === null ? others : [...others, now];
    const latest = standing
      .filter((set) => isMeasured(disease, set.values))
      .toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1))
      .at(-1);
    if (!latest) return settled;
    return [...settled, ...findingsOf(parts, resident, latest, disease, () => after, changed.vitalsId)];
  });
}

/** Sets of a person's records that measured what a disease is screened by, the latest first. */
export function measuredSets(
  parts: Parts,
  ids: readonly string[],
  disease: ScreenedDisease,
): readonly (MeasuredDay & ScreenedSet)[] {
  return setsOf(parts, ids).filter(({ values }) => isMeasured(disease, values));
}
