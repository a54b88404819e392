import { clinicClock, clinicDate } from '../../ui/clinic-time.ts';

/** The local time that an ECG says of itself: '2026-11-02 07:30:05'. */
export function takenText(takenAt: string): string {
  return takenAt.slice(0, 19).replace('T', ' ');
}

/** Which part of a recording is seen: '0.0–8.4 秒，共 10.0 秒'; all of it needs no word. */
export function windowText(fromMs: number, windowMs: number, durationMs: number): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  if (windowMs >= durationMs) return `共 ${seconds(durationMs)} 秒`;
  const untilMs = Math.min(durationMs, fromMs + windowMs);
  return `${seconds(fromMs)}–${seconds(untilMs)} 秒，共 ${seconds(durationMs)} 秒（← → 移动）`;
}

/** '2026-11-02 07:30' on the clinic's clock. */
export function momentText(unixMs: number): string {
  return `${clinicDate(unixMs)} ${clinicClock(unixMs)}`;
}
