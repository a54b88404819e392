import { cardIdOf } from '../../domain/chronic/card/events.ts';
import type { Disease } from '../../domain/chronic/diseases.ts';
import {
  isMeasured,
  type ScreenedDisease,
  type ScreenedPerson,
} from '../../domain/chronic/screening/screen.ts';
import type { ScreeningState } from '../../domain/chronic/screening/state.ts';
import type { ResidentState } from '../../domain/residents/state.ts';
import type { VitalsState } from '../../domain/vitals/state.ts';
import type { Services } from '../services.ts';
import { type Days, vitalsOfResidents } from '../store/queries/vitals.ts';
import { ageYearsOn, sexOf } from './person-facts.ts';

type Parts = Pick<Services, 'store'>;

/** More sets than a year of daily measuring leaves. */
const MOST_SETS = 400;
/** Codes of 家族史. */
const FAMILY_CODES: Readonly<Record<ScreenedDisease, string>> = { hypertension: '2', diabetes: '3' };

/** Somebody as the screening rules know them. */
export function screenedPerson(
  resident: ResidentState,
  disease: ScreenedDisease,
  localDate: string,
): ScreenedPerson {
  const { fatherHistory, motherHistory, siblingHistory, childHistory } = resident.details;
  const histories = [fatherHistory, motherHistory, siblingHistory, childHistory];
  return {
    ageYears: ageYearsOn(resident, localDate),
    sex: sexOf(resident),
    familyHistory: histories.some(
      (one) => one?.codes.some((code) => code === FAMILY_CODES[disease]) ?? false,
    ),
  };
}

/** What is known of a person's screening, under whichever of their records: what is open goes before what was settled. */
export function screeningOf(
  { store }: Parts,
  ids: readonly string[],
  disease: Disease,
): ScreeningState | undefined {
  const known = ids.flatMap((id) => store.state<ScreeningState>('screening', cardIdOf(id, disease)) ?? []);
  return known.find(({ open }) => open !== null) ?? known[0];
}

/** The sets of a person's records that stand, the latest first; of some days only, if told. */
export function setsOf({ store }: Parts, ids: readonly string[], days?: Days): readonly VitalsState[] {
  return vitalsOfResidents(store.db, ids, MOST_SETS, days).filter(({ withdrawn }) => withdrawn === null);
}

/** Those that measured what a disease is screened by. */
export function measuredSets(
  parts: Parts,
  ids: readonly string[],
  disease: ScreenedDisease,
): readonly VitalsState[] {
  return setsOf(parts, ids).filter(({ values }) => isMeasured(disease, values));
}
