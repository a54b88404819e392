import { daysBetween, parseCalendarDate } from './calendar-date.ts';

export type BirthNearness = 'equal' | 'swapped' | 'one-digit' | 'year-apart' | 'lunar';

/**
 * How two birth dates may be the same day written differently: equal; day and month swapped; one digit off; a year
 * apart (虚岁); or one of them in the lunar calendar, which runs 18 to 52 days behind. Symmetric.
 */
export function birthNearness(a: string, b: string): BirthNearness | undefined {
  const one = parseCalendarDate(a);
  const other = parseCalendarDate(b);
  if (!one || !other) return undefined;
  if (a === b) return 'equal';
  if (one.year === other.year && one.month === other.day && one.day === other.month) return 'swapped';
  const sameDay = one.month === other.month && one.day === other.day;
  if (sameDay && Math.abs(one.year - other.year) === 1) return 'year-apart';
  if (differingCharacters(a, b) === 1) return 'one-digit';
  const days = Math.abs(daysBetween(a, b) ?? 0);
  return days >= 18 && days <= 52 ? 'lunar' : undefined;
}

function differingCharacters(a: string, b: string): number {
  return [...a].filter((char, at) => char !== b[at]).length;
}
