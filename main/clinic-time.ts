/** China has one time zone and no summer time: a clinic's day and clock are at UTC+8 whatever the PC is set to. */
const OFFSET_MS = 8 * 3_600_000;

/** The clinic's calendar day, 'YYYY-MM-DD'. */
export function localDateOf(unixMs: number): string {
  return new Date(unixMs + OFFSET_MS).toISOString().slice(0, 10);
}

/** The clinic's wall clock with its offset, such as 2026-11-02T07:30:00+08:00. */
export function localTimeOf(unixMs: number): string {
  return `${new Date(unixMs + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}
