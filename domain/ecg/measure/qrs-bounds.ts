import { quantileOf } from '../statistics.ts';
import { highestIn, spatialVelocity } from './spatial.ts';

/** A QRS complex lies within this of its middle, even the widest paced one. */
const REACH_S = 0.15;
const VELOCITY_S = 0.004;
/** Below this share of its highest speed the vector rests. */
const RESTING_SHARE = 0.06;
/** A rest shorter than this is within the complex (a notch or a turn), not its end. */
const REST_S = 0.012;

/** From the earliest onset to the latest end over all leads (global QRS, as CSE and IEC 60601-2-25 define it). */
export function qrsBounds(
  leads: readonly Float64Array[],
  middle: number,
  rateHz: number,
): { readonly on: number; readonly off: number } {
  const velocity = spatialVelocity(leads, Math.max(1, Math.round(VELOCITY_S * rateHz)));
  const reach = Math.round(REACH_S * rateHz);
  const from = Math.max(0, middle - reach);
  const to = Math.min(velocity.length, middle + reach);
  const peak = highestIn(velocity, from, to);
  const noise = quantileOf(velocity.slice().sort(), 0.25);
  const resting = noise + RESTING_SHARE * ((velocity[peak] ?? 0) - noise);
  const rest = Math.max(1, Math.round(REST_S * rateHz));
  return {
    on: edge(velocity, peak, -1, resting, rest, from),
    off: edge(velocity, peak, 1, resting, rest, to - 1),
  };
}

/** The last moving place before the first rest that is long enough, going from a place in one direction. */
function edge(
  velocity: Float64Array,
  from: number,
  by: 1 | -1,
  resting: number,
  rest: number,
  end: number,
): number {
  let moving = from;
  for (let at = from; at !== end; at += by) {
    if ((velocity[at] ?? 0) > resting) moving = at;
    else if (Math.abs(at - moving) >= rest) break;
  }
  return moving;
}
