import { quantileOf } from '../statistics.ts';
import { highestIn } from './spatial.ts';

/** A P wave begins at most this long before the QRS complex (a PR of 320 ms), and tops this long before it at least. */
const EARLIEST_S = 0.32;
const LATEST_TOP_S = 0.05;
/** Its height over all leads: this share of the QRS complex at least, and so many times what the rest is unquiet. */
const LOWEST_SHARE = 0.025;
const ABOVE_NOISE = 3;
/** It begins and ends where this share of its height is left. */
const EDGE_SHARE = 0.08;

export interface PWave {
  readonly on: number;
  readonly off: number;
}

/** The P wave before a QRS complex by a threshold on the smoothed spatial magnitude; null where there is none to be seen. */
export function pWaveIn(magnitude: Float64Array, qrsOn: number, rateHz: number): PWave | null {
  const from = Math.max(0, qrsOn - Math.round(EARLIEST_S * rateHz));
  const to = qrsOn - Math.round(LATEST_TOP_S * rateHz);
  if (to - from < 0.05 * rateHz) return null;
  const before = magnitude.slice(from, to).sort();
  const rest = quantileOf(before, 0.1);
  const noise = quantileOf(before, 0.25) - rest;
  const top = highestIn(magnitude, from, to);
  const height = (magnitude[top] ?? 0) - rest;
  const qrs = magnitude.reduce((most, value) => Math.max(most, value), 0);
  if (top === from || top >= to - 1 || height < Math.max(LOWEST_SHARE * qrs, ABOVE_NOISE * noise))
    return null;
  const edge = rest + EDGE_SHARE * height;
  let on = top;
  while (on > from && (magnitude[on - 1] ?? 0) > edge) on--;
  let off = top;
  while (off < qrsOn && (magnitude[off + 1] ?? 0) > edge) off++;
  return on === from ? null : { on, off };
}
