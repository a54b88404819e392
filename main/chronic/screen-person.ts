import { raiseFinding, settleFinding } from '../../domain/chronic/screening/rules.ts';
import {
  isMeasured,
  type ScreenedDisease,
  screen,
  screenedDiseases,
} from '../../domain/chronic/screening/screen.ts';
import type { ScreeningState } from '../../domain/chronic/screening/state.ts';
import type { Draft } from '../../domain/journal/index.ts';
import { inForce } from '../../domain/policy/in-force.ts';
import { addDays, addMonths } from '../../domain/residents/calendar-date.ts';
import type { ResidentState } from '../../domain/residents/state.ts';
import { localDateOf, vitalsKinds } from '../../domain/vitals/events.ts';
import type { VitalsState } from '../../domain/vitals/state.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import { openDiseases } from '../store/queries/chronic-cards.ts';
import { mergedInto } from '../store/queries/residents.ts';
import { screenedPerson, screeningOf, setsOf } from './screened-person.ts';

type ScreenedSet = Pick<VitalsState, 'vitalsId' | 'localDate' | 'values'>;
type Parts = Pick<Services, 'store'>;

/** Of whom a disease is looked for. */
interface Looking {
  readonly parts: Parts;
  readonly resident: ResidentState;
  readonly ids: readonly string[];
  readonly disease: ScreenedDisease;
}

function lookFor(parts: Parts, resident: ResidentState, disease: ScreenedDisease): Looking {
  return { parts, resident, disease, ids: [resident.id, ...mergedInto(parts.store.db, resident.id)] };
}

/** What a set says together with those before it; `except` is a set that does not stand any more. */
function findingsOf(
  { parts, resident, ids, disease }: Looking,
  set: ScreenedSet,
  state: ScreeningState | undefined,
  except: string,
): readonly Draft[] {
  if (openDiseases(parts.store.db, ids).has(disease)) return [];
  const { localDate, vitalsId } = set;
  const policy = currentPolicy(parts);
  const days = { from: addDays(daysSince(parts, localDate, state), 1), before: localDate };
  const earlier = setsOf(parts, ids, days).filter(({ vitalsId: id }) => id !== except);
  const person = screenedPerson(resident, disease, localDate);
  const found = screen(disease, person, set, earlier, policy);
  return found ? raiseFinding(state, found, { residentId: resident.id, disease, localDate, vitalsId }) : [];
}

/** High days count after the yearly measuring, and after the day when a doctor set the last finding aside. */
function daysSince(parts: Parts, localDate: string, state: ScreeningState | undefined): string {
  const { everyoneMonths } = inForce(currentPolicy(parts), 'hypertension.screening', localDate).value;
  const year = addMonths(localDate, -everyoneMonths);
  const settled = state?.last?.settledOn ?? '';
  return settled > year ? settled : year;
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
  return screenedDiseases.flatMap((disease) => {
    // Most have nothing: they cost no look at the store.
    if (!saysAnything(parts, resident, disease, set)) return [];
    const looking = lookFor(parts, resident, disease);
    return findingsOf(looking, set, screeningOf(parts, looking.ids, disease), set.vitalsId);
  });
}

function saysAnything(
  parts: Parts,
  resident: ResidentState,
  disease: ScreenedDisease,
  set: ScreenedSet,
): boolean {
  if (!isMeasured(disease, set.values)) return false;
  const person = screenedPerson(resident, disease, set.localDate);
  return screen(disease, person, set, [], currentPolicy(parts)) !== undefined;
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
  return screenedDiseases.flatMap((disease) => {
    const looking = lookFor(parts, resident, disease);
    const state = screeningOf(parts, looking.ids, disease);
    const isItsOwn = state?.open?.vitalsId === changed.vitalsId;
    const standing = [...(isItsOwn ? setsOf(parts, looking.ids) : []), ...(now === null ? [] : [now])];
    const latest = latestOf(
      standing.filter((one) => one === now || one.vitalsId !== changed.vitalsId),
      disease,
    );
    const settled = isItsOwn ? settleFinding(state, 'measurement-changed', today) : [];
    const after = isItsOwn && state ? { ...state, open: null, last: null } : state;
    return latest ? [...settled, ...findingsOf(looking, latest, after, changed.vitalsId)] : settled;
  });
}

function latestOf(sets: readonly ScreenedSet[], disease: ScreenedDisease): ScreenedSet | undefined {
  return sets
    .filter(({ values }) => isMeasured(disease, values))
    .toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1))
    .at(-1);
}
