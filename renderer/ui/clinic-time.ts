/** China has one time zone and no summer time: the clinic's day and clock are at UTC+8 whatever the PC is set to. */
const OFFSET_MS = 8 * 3_600_000;

const isoAt = (unixMs: number) => new Date(unixMs + OFFSET_MS).toISOString();

/** The clinic's calendar day, 'YYYY-MM-DD'. */
export function clinicDate(unixMs: number): string {
  return isoAt(unixMs).slice(0, 10);
}

/** The clinic's clock, '07:30'. */
export function clinicClock(unixMs: number): string {
  return isoAt(unixMs).slice(11, 16);
}

/** The clinic's wall clock with its offset, such as 2026-11-02T07:30:00+08:00. */
export function clinicTime(unixMs: number): string {
  return `${isoAt(unixMs).slice(0, 19)}+08:00`;
}

/** Unix ms at which a day begins in the clinic. @param day 'YYYY-MM-DD' */
export function dayStartMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
}

/** '11-02' of this year, '2025-11-02' of another. @param localDate 'YYYY-MM-DD…' */
export function shortDate(localDate: string, today: string): string {
  const day = localDate.slice(0, 10);
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}
