import { addDays, daysInMonth, parseCalendarDate } from '../residents/calendar-date.ts';

/** The last day of a term of whole years: the day before its anniversary. */
export function lastDayOf(from: string, years: number): string {
  const begun = parseCalendarDate(from);
  if (!begun) return from;
  const { month, day } = begun;
  const year = begun.year + years;
  const two = (part: number) => String(part).padStart(2, '0');
  // The anniversary of 29 February is 1 March where there is none, so that the term has all its days.
  if (day > 1) return `${year}-${two(month)}-${two(Math.min(day - 1, daysInMonth(year, month)))}`;
  const [endYear, endMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${endYear}-${two(endMonth)}-${two(daysInMonth(endYear, endMonth))}`;
}

/** The last day of a term of no years. */
export const dayBefore = (date: string): string => lastDayOf(date, 0);

export interface ContractYear {
  /** 1 for the first. */
  readonly number: number;
  readonly first: string;
  readonly last: string;
}

/** The contract year in which a day lies; before the beginning, the first. */
export function contractYearOn(from: string, localDate: string): ContractYear {
  let number = Math.max(1, Number(localDate.slice(0, 4)) - Number(from.slice(0, 4)));
  // A day lies at most one anniversary behind the difference of the years.
  if (lastDayOf(from, number) < localDate) number += 1;
  const first = number === 1 ? from : addDays(lastDayOf(from, number - 1), 1);
  return { number, first, last: lastDayOf(from, number) };
}
