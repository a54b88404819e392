import { ageAt } from '../../domain/residents/age.ts';
import type { ResidentState } from '../../domain/residents/state.ts';

/** Completed years on a day; null before birth. */
export function ageYearsOn({ details }: ResidentState, localDate: string): number | null {
  return ageAt(details.birthDate, localDate)?.years ?? null;
}

/** The sex by which limits are told apart; GB/T 2261.1 also knows the unknown. */
export function sexOf({ details: { sex } }: ResidentState): 'male' | 'female' | 'unknown' {
  return sex === '1' ? 'male' : sex === '2' ? 'female' : 'unknown';
}
