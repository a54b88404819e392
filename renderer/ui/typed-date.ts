import { isCalendarDate } from '../../domain/residents/calendar-date.ts';

/** Year, month and day as far as they were typed: `19800101`, `1980-1-1`, `1980.1`, `1980年1月1日`. */
function pieces(text: string): readonly string[] | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const run = /^([0-9]{4})([0-9]{2})?([0-9]{2})?$/.exec(plain);
  const parted = /^([0-9]{4})[-./年]([0-9]{1,2})(?:[-./月]([0-9]{1,2}))?[月日号]?$/.exec(plain);
  return (run ?? parted)?.slice(1).filter((piece) => piece !== undefined);
}

const joined = (found: readonly string[]) => found.map((piece) => piece.padStart(2, '0')).join('-');

/** A whole date as it is typed at a desk, as 'YYYY-MM-DD'; undefined for anything else. */
export function typedDate(text: string): string | undefined {
  const found = pieces(text);
  const date = found?.length === 3 ? joined(found) : '';
  return isCalendarDate(date) ? date : undefined;
}

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', as far as it was typed. */
export function typedPartialDate(text: string): string | undefined {
  const found = pieces(text);
  if (found === undefined) return undefined;
  const date = joined(found);
  return isCalendarDate(`${date}-01-01`.slice(0, 10)) ? date : undefined;
}
