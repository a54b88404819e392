import { PULSE_ROOM_MM } from '../paper/layout.ts';

/** A4 across, and what of it the tracing takes, mm. */
export const SHEET_MM = { width: 297, height: 210 } as const;
/** 250 mm of curve: ten seconds at 25 mm/s. */
export const TRACING_MM = { left: 19, top: 42, width: PULSE_ROOM_MM + 250, height: 142 } as const;

/** No more paper than this comes from one click: a minute at 50 mm/s. */
const MOST_PAGES = 12;

/** The time at the left edge of each page, ms: as many pages as the recording needs, and no page for the last blink. */
export function pageStarts(durationMs: number, mmPerSecond: number): readonly number[] {
  const pageMs = (250 / mmPerSecond) * 1000;
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil((durationMs - 100) / pageMs)));
  return Array.from({ length: pages }, (_, page) => page * pageMs);
}
