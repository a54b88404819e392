import { daysBetween, daysInMonth, parseCalendarDate } from './calendar-date.ts';

/** Completed years, then completed months, then days. */
export interface Age {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * The age on a day, both 'YYYY-MM-DD' in local time; undefined before birth or for text that is no date. A birthday
 * that a month does not have (31st, 29 February) is completed on the first day of the next month.
 */
export function ageAt(birthDate: string, onDate: string): Age | undefined {
  const birth = parseCalendarDate(birthDate);
  const on = parseCalendarDate(onDate);
  if (!birth || !on || onDate < birthDate) return undefined;
  const reached = on.day >= birth.day;
  const months = (on.year - birth.year) * 12 + on.month - birth.month - (reached ? 0 : 1);
  if (reached) return { years: Math.floor(months / 12), months: months % 12, days: on.day - birth.day };
  const lastMonthDays = on.month === 1 ? 31 : daysInMonth(on.year, on.month - 1);
  const days = birth.day <= lastMonthDays ? on.day + lastMonthDays - birth.day : on.day - 1;
  return { years: Math.floor(months / 12), months: months % 12, days };
}

/**
 * The age as prescriptions and charts print it: 婴幼儿 with months and days (处方管理办法 第六条: 新生儿、婴幼儿写
 * 日、月龄), others in years. '' when there is no age.
 */
export function ageText(birthDate: string, onDate: string): string {
  const age = ageAt(birthDate, onDate);
  if (!age) return '';
  if (age.years >= 3) return `${age.years}岁`;
  if (age.years >= 1) return age.months > 0 ? `${age.years}岁${age.months}个月` : `${age.years}岁`;
  if (age.months >= 1) return age.days > 0 ? `${age.months}个月${age.days}天` : `${age.months}个月`;
  const days = daysBetween(birthDate, onDate) ?? 0;
  return days === 0 ? '出生当天' : `${days}天`;
}
