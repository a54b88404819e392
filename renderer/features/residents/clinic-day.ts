/** China has one time zone and no summer time; a seat's PC may be set to another. */
const OFFSET_MS = 8 * 3_600_000;

/** The clinic's calendar day, 'YYYY-MM-DD'. */
export function clinicDay(unixMs: number): string {
  return new Date(unixMs + OFFSET_MS).toISOString().slice(0, 10);
}

/** The clinic's clock, `2026-11-02 07:30`. */
export function clinicTime(unixMs: number): string {
  return new Date(unixMs + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

export const today = (): string => clinicDay(Date.now());
