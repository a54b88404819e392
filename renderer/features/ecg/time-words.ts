import { clinicClock, clinicDate } from '../../ui/clinic-time.ts';

/** The local time that an ECG says of itself: '2026-11-02 07:30:05'. */
export function takenText(takenAt: string): string {
  return takenAt.slice(0, 19).replace('T', ' ');
}

/** '2026-11-02 07:30' on the clinic's clock. */
export function momentText(unixMs: number): string {
  return `${clinicDate(unixMs)} ${clinicClock(unixMs)}`;
}
