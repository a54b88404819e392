/** Two points in one lead of a recording: when (ms from its start) and how high (µV). */
export interface CaliperPoint {
  readonly atMs: number;
  readonly microvolt: number;
}

export interface Caliper {
  readonly from: CaliperPoint;
  readonly to: CaliperPoint;
}

export interface CaliperReading {
  readonly intervalMs: number;
  /** The rate of which the interval would be one beat; null for an interval too short to be one. */
  readonly perMinute: number | null;
  readonly millivolt: number;
}

/** Nothing beats faster than 600 a minute. */
const SHORTEST_BEAT_MS = 100;

export function readCaliper({ from, to }: Caliper): CaliperReading {
  const intervalMs = Math.abs(to.atMs - from.atMs);
  return {
    intervalMs,
    perMinute: intervalMs < SHORTEST_BEAT_MS ? null : 60_000 / intervalMs,
    millivolt: (to.microvolt - from.microvolt) / 1000,
  };
}

/** '812 ms　74 次/分　+1.12 mV' */
export function caliperText(caliper: Caliper, isCalibrated: boolean): string {
  const { intervalMs, perMinute, millivolt } = readCaliper(caliper);
  const parts = [`${Math.round(intervalMs)} ms`];
  if (perMinute !== null) parts.push(`${Math.round(perMinute)} 次/分`);
  if (isCalibrated) parts.push(`${millivolt < 0 ? '−' : '+'}${Math.abs(millivolt).toFixed(2)} mV`);
  return parts.join('　');
}

export type CaliperEnd = 'from' | 'to';

/** Moves one end by keyboard; it stays inside the recording. */
export function moveEnd(
  caliper: Caliper,
  end: CaliperEnd,
  by: { readonly ms: number; readonly microvolt: number },
  durationMs: number,
): Caliper {
  const point = caliper[end];
  const atMs = Math.min(durationMs, Math.max(0, point.atMs + by.ms));
  return { ...caliper, [end]: { atMs, microvolt: point.microvolt + by.microvolt } };
}
