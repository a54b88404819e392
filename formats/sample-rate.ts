/** Nearer than this, a rate or an interval is meant to be the whole number. */
const NEAR = 1e-9;

const isNear = (value: number, whole: number) => whole > 0 && Math.abs(value - whole) <= NEAR * whole;

/**
 * The rate that a file means by an interval in seconds: intervals are told in whole microseconds, or as a rounded
 * fraction (0.0027777777 for 360 Hz).
 */
export function rateOfInterval(seconds: number): number {
  const microseconds = Math.round(seconds * 1e6);
  if (isNear(seconds * 1e6, microseconds)) return 1e6 / microseconds;
  const rate = 1 / seconds;
  return isNear(rate, Math.round(rate)) ? Math.round(rate) : rate;
}

/** Between one sample an hour and a megahertz: anything else is no ECG. */
export const isPlausibleRate = (rateHz: number): boolean => rateHz > 1 / 3600 && rateHz <= 1e6;
