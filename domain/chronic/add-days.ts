import { daysInMonth, parseCalendarDate } from '../residents/calendar-date.ts';

/** A local day so many days later; the day itself for text that is no date. */
export function addDays(date: string, days: number): string {
  const start = parseCalendarDate(date);
  if (!start || days < 0) return date;
  let { year, month } = start;
  let day = start.day + days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    if (month === 12) year += 1;
    month = (month % 12) + 1;
  }
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
