import type { Biquad } from './biquad.ts';
import { sectionsOf } from './design.ts';
import { runningSection, sampleOr } from './section.ts';
import type { FilterSettings } from './settings.ts';

/** How much of the curve is turned over at each end for the filter to settle on. */
const SETTLE_S = 3;

/**
 * One lead filtered forward and backward: no phase shift, so that no wave moves or tilts (review and print only).
 * Any unit; the cut-offs are those of the whole, −3 dB. What is no number counts as the sample before it.
 */
export function filterWhole(
  samples: ArrayLike<number>,
  rateHz: number,
  settings: FilterSettings,
): Float32Array {
  const sections = sectionsOf(settings, rateHz, 2);
  const pad =
    sections.length === 0 ? 0 : Math.min(Math.max(0, samples.length - 1), Math.ceil(SETTLE_S * rateHz));
  const curve = turnedOver(samples, pad);
  for (const section of sections) {
    pass(curve, section);
    curve.reverse();
    pass(curve, section);
    curve.reverse();
  }
  return Float32Array.from(curve.subarray(pad, pad + samples.length));
}

function pass(curve: Float64Array, section: Biquad): void {
  const run = runningSection(section);
  for (let i = 0; i < curve.length; i++) curve[i] = run(curve[i] ?? 0);
}

/** The samples with `pad` of them before and behind, turned over in time and in sign about the ends. */
function turnedOver(samples: ArrayLike<number>, pad: number): Float64Array {
  const length = samples.length;
  const curve = new Float64Array(length + 2 * pad);
  let last = 0;
  for (let i = 0; i < length; i++) {
    last = sampleOr(last, samples[i]);
    curve[pad + i] = last;
  }
  const first = curve[pad] ?? 0;
  for (let i = 1; i <= pad; i++) {
    curve[pad - i] = 2 * first - (curve[pad + i] ?? 0);
    curve[pad + length - 1 + i] = 2 * last - (curve[pad + length - 1 - i] ?? 0);
  }
  return curve;
}
