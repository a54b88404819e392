/** Digits of a time as HL7 (`TS`) and DICOM (`DT`) write it: year to second, a fraction, an offset. */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.(\d{1,6}))?(?:([+-]\d\d)(\d\d))?$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([+-]\d\d):(\d\d)|(Z))?$/;

/** '20021122091000.000+0800' → '2002-11-22T09:10:00+08:00'; null for anything that is no time to the minute. */
export function startFromDigits(digits: string): string | null {
  const found = DIGITS.exec(digits.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '00', fraction = '', offsetHours, offsetMinutes] = found;
  const date = `${year}-${month}-${day}`;
  const time = `${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${date}T${time}Z`)) || !isDate(date)) return null;
  const rest = fraction.replace(/0+$/, '');
  return `${date}T${time}${rest && `.${rest}`}${offsetHours ? `${offsetHours}:${offsetMinutes}` : ''}`;
}

/** The inverse; '' where there is no time. */
export function digitsOfStart(startedAt: string | null): string {
  const found = ISO.exec(startedAt ?? '');
  if (!found) return '';
  const [, year, month, day, hour, minute, second, fraction, offsetHours, offsetMinutes, zulu] = found;
  const offset = zulu ? '+0000' : offsetHours ? `${offsetHours}${offsetMinutes}` : '';
  const rest = fraction ? `.${fraction.slice(0, 6)}` : '';
  return `${year}${month}${day}${hour}${minute}${second}${rest}${offset}`;
}

/** '19530508' (and what follows) → '1953-05-08'; null for anything that is no day. */
export function dateFromDigits(digits: string): string | null {
  const found = /^(\d{4})(\d\d)(\d\d)/.exec(digits.trim());
  if (!found) return null;
  const date = found.slice(1).join('-');
  return isDate(date) ? date : null;
}

export const digitsOfDate = (date: string): string => date.replaceAll('-', '');

/** `Date` moves a 31 February to March. */
function isDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
