import { z } from 'zod';

/**
 * Dates of the clinic's own calendar as 'YYYY-MM-DD' text. No `Date`: a birthday has no time zone, and parsing one
 * as UTC moves it to the day before or after.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, `month` 1–12; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The date in a 'YYYY-MM-DD' text, or undefined when there is no such day. Never throws. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

export function isCalendarDate(text: string): boolean {
  return parseCalendarDate(text) !== undefined;
}

/** `19800101` (as cards and numbers print it) → `1980-01-01`, or undefined when there is no such day. */
export function dateOfDigits(digits: string): string | undefined {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isCalendarDate(text) ? text : undefined;
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar: years begin in March, so a leap day comes last. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  );
}

/** Days from one date to another, negative when `to` is earlier; undefined when either is not a date. */
export function daysBetween(from: string, to: string): number | undefined {
  const start = parseCalendarDate(from);
  const end = parseCalendarDate(to);
  return start && end ? dayNumber(end) - dayNumber(start) : undefined;
}

/** A local day so many days later (earlier where negative); the day itself for text that is no date. */
export function addDays(date: string, days: number): string {
  const start = parseCalendarDate(date);
  if (!start) return date;
  let { year, month } = start;
  let day = start.day + days;
  while (day < 1) {
    if (month === 1) year -= 1;
    month = month === 1 ? 12 : month - 1;
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    if (month === 12) year += 1;
    month = (month % 12) + 1;
  }
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/**
 * The same day so many months later (earlier where negative), or the last day of a month that has no such day; the day
 * itself for text that is no date.
 */
export function addMonths(date: string, months: number): string {
  const start = parseCalendarDate(date);
  if (!start) return date;
  const total = start.year * 12 + start.month - 1 + months;
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(start.day, daysInMonth(year, month)))}`;
}

export const calendarDateSchema = z.string().refine(isCalendarDate, '日期应为“年-月-日”，且确有其日');

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD': people remember the year of an operation, not its day. */
export const partialDateSchema = z.string().refine((text) => {
  return /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(text) && isCalendarDate(`${text}-01-01`.slice(0, 10));
}, '时间应为年、年-月或年-月-日');
