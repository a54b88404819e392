import type { Disease } from '../chronic/diseases.ts';
import { ageAt } from '../residents/age.ts';
import type { ResidentState } from '../residents/state.ts';
import type { GroupFacts } from './groups.ts';

const NO_DISABILITY = '1';
/** 贫困救助 as a way of payment. */
const POVERTY_RELIEF = '04';

/** Groups that no field of the record shows: whoever signs the agreement asks for them. */
export const ASKED_GROUPS: readonly string[] = ['01', '09', '11'];

/** What the record says of somebody's groups; `marked`: codes that were asked for. */
export function groupFactsOf(
  { details }: Pick<ResidentState, 'details'>,
  diseases: readonly Disease[],
  marked: readonly string[],
  localDate: string,
): GroupFacts {
  return {
    ageYears: ageAt(details.birthDate, localDate)?.years ?? null,
    isPregnant: marked.includes('01'),
    isDisabled: details.disabilities?.codes.some((code) => code !== NO_DISABILITY) ?? false,
    isPoor: marked.includes('11') || (details.payments?.codes.includes(POVERTY_RELIEF) ?? false),
    isBereavedParent: marked.includes('09'),
    diseases,
  };
}
