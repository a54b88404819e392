import { ageAt } from '../residents/age.ts';
import type { ResidentState } from '../residents/state.ts';

/** 成年 (民法典 第十七条): law, and no locality's policy. */
const OF_AGE_YEARS = 18;

/**
 * Who signs for a person under a guardian or under age (民法典 第十九至二十三条); null for who signs for themselves.
 * Of a child whose guardian the record does not name, the person to be called.
 */
export function guardianNameOf(
  { details, guardian }: Pick<ResidentState, 'details' | 'guardian'>,
  localDate: string,
): string | null {
  if (guardian) return guardian.name;
  const isUnderAge = (ageAt(details.birthDate, localDate)?.years ?? OF_AGE_YEARS) < OF_AGE_YEARS;
  return isUnderAge ? details.contactName : null;
}
