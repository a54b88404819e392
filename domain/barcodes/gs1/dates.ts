import { daysInMonth } from '../../residents/calendar-date.ts';

/**
 * The year of two digits in a window around today (General Specifications §7.12): up to 50 years ahead, up to 49 back.
 * `today` is 'YYYY-MM-DD'.
 */
export function fullYear(twoDigits: string, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const ahead = Number(twoDigits) - (thisYear % 100);
  const century = thisYear - (thisYear % 100);
  if (ahead > 50) return century - 100 + Number(twoDigits);
  if (ahead < -49) return century + 100 + Number(twoDigits);
  return century + Number(twoDigits);
}

/**
 * `yymmdd` as 'YYYY-MM-DD', or undefined when there is no such day. Day 00 is the last one of its month (General
 * Specifications, AI 17 and others), where `dayMayBeZero`.
 */
export function dateOfSixDigits(digits: string, today: string, dayMayBeZero: boolean): string | undefined {
  if (!/^[0-9]{6}$/.test(digits)) return undefined;
  return dateOf(fullYear(digits.slice(0, 2), today), digits.slice(2), dayMayBeZero);
}

/** `yyyymmdd` as 'YYYY-MM-DD', or undefined when there is no such day. */
export function dateOfEightDigits(digits: string): string | undefined {
  if (!/^[0-9]{8}$/.test(digits) || digits.startsWith('0000')) return undefined;
  return dateOf(Number(digits.slice(0, 4)), digits.slice(4), false);
}

function dateOf(year: number, monthDay: string, dayMayBeZero: boolean): string | undefined {
  const month = Number(monthDay.slice(0, 2));
  const lastDay = daysInMonth(year, month);
  const told = Number(monthDay.slice(2));
  const day = told === 0 && dayMayBeZero ? lastDay : told;
  if (day < 1 || day > lastDay) return undefined;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
