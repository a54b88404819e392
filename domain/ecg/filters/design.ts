import { type Biquad, highPass, lowPass, notch } from './biquad.ts';
import type { FilterSettings } from './settings.ts';

/** Wide enough for the drift of the mains (GB/T 15945: ± 0.5 Hz) and to ring for less than a QRS complex. */
const NOTCH_WIDTH_HZ = 5;
/** No ECG is sampled faster, and the sums below stay exact enough. */
const HIGHEST_RATE_HZ = 100_000;
/** A filter at or above this share of the sampling rate has nothing left to do. */
const HIGHEST_SHARE = 0.45;

/** The sections of these settings. `passes` is 2 for a curve that is filtered forward and backward. */
export function sectionsOf(settings: FilterSettings, rateHz: number, passes: 1 | 2): readonly Biquad[] {
  if (!(rateHz > 0 && rateHz <= HIGHEST_RATE_HZ)) return [];
  const { highPassHz, lowPassHz, notchHz } = settings;
  const fits = (hz: number | null): hz is number => hz !== null && hz > 0 && hz < rateHz * HIGHEST_SHARE;
  return [
    ...(fits(highPassHz) ? [highPass(highPassHz, rateHz, passes)] : []),
    ...(fits(lowPassHz) ? [lowPass(lowPassHz, rateHz, passes)] : []),
    ...(fits(notchHz) ? [notch(notchHz, NOTCH_WIDTH_HZ, rateHz, passes)] : []),
  ];
}
