const FIRST_MS = 300;
const MAX_MS = 8_000;

/**
 * How long to wait before the next attempt: doubling up to a bound, and anywhere between half and all of
 * that, so that the seats of a clinic do not all knock at once after a power cut.
 *
 * @param attempt failures so far, from 0
 * @param random from 0 up to 1
 */
export function backOffMs(attempt: number, random: number): number {
  const whole = Math.min(MAX_MS, FIRST_MS * 2 ** Math.min(attempt, 20));
  return Math.round(whole / 2 + (whole / 2) * random);
}
