import { clinicClock, clinicDate } from '../../../ui/clinic-time.ts';

/** `2026-11-02 07:30` by the clinic's clock. */
export function momentText(unixMs: number): string {
  return `${clinicDate(unixMs)} ${clinicClock(unixMs)}`;
}
