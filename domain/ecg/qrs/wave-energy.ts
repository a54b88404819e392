import { boxMean } from './box.ts';

/** The rate at which beats are looked for is between this and twice this: enough for a band that ends at 25 Hz. */
const LOWEST_RATE_HZ = 100;
/** A box of 20 ms and one of 1/60 s: nothing is left of the mains, be it 50 Hz or 60 Hz. */
const MAINS_BOXES_S = [1 / 50, 1 / 60];
/**
 * Half a period of 14 Hz, where a QRS complex has most of its energy over that of P, T and muscle
 * (Thakor, Webster, Tompkins 1984: best signal-to-noise ratio around 17 Hz; Elgendi 2010: 8–20 Hz).
 */
const HALF_WAVE_S = 0.036;
/** An ordinary QRS complex (Elgendi 2013: 97 ± 33 ms). */
const QRS_S = 0.09;

/** One lead as the search sees it: slower, without mains and baseline. */
export interface LeadWaves {
  /** Odd and even half of the band around 14 Hz. */
  readonly slope: Float64Array;
  readonly bend: Float64Array;
  /** Root of the mean energy over one QRS width: a hump over each QRS complex, whatever its shape. */
  readonly energy: Float64Array;
}

/** Samples of the lead for one sample of its waves. */
export function decimationAt(rateHz: number): number {
  return Math.max(1, Math.floor(rateHz / LOWEST_RATE_HZ));
}

export function wavesOf(samples: ArrayLike<number>, rateHz: number): LeadWaves {
  const step = decimationAt(rateHz);
  const slowHz = rateHz / step;
  const lag = Math.max(1, Math.round(HALF_WAVE_S * slowHz));
  const curve = slower(samples, rateHz, step);
  const length = curve.length;
  const slope = new Float64Array(length);
  const bend = new Float64Array(length);
  const energy = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const here = curve[i] ?? 0;
    const before = curve[Math.max(0, i - lag)] ?? 0;
    const after = curve[Math.min(length - 1, i + lag)] ?? 0;
    const odd = (after - before) / 2;
    const even = here - (after + before) / 2;
    slope[i] = odd;
    bend[i] = even;
    energy[i] = odd * odd + even * even;
  }
  const smooth = boxMean(energy, Math.max(1, Math.round(QRS_S * slowHz)));
  for (let i = 0; i < length; i++) smooth[i] = Math.sqrt(Math.max(0, smooth[i] ?? 0));
  return { slope, bend, energy: smooth };
}

/** Without mains, at a lower rate. What is no number counts as the sample before it. */
function slower(samples: ArrayLike<number>, rateHz: number, step: number): Float64Array {
  let curve: Float64Array = new Float64Array(samples.length);
  let last = 0;
  for (let i = 0; i < curve.length; i++) {
    const sample = samples[i];
    if (sample !== undefined && Math.abs(sample) <= 2 ** 32) last = sample;
    curve[i] = last;
  }
  for (const seconds of MAINS_BOXES_S) curve = boxMean(curve, Math.max(1, Math.round(seconds * rateHz)));
  if (step === 1) return curve;
  const out = new Float64Array(Math.ceil(curve.length / step));
  for (let i = 0; i < out.length; i++) out[i] = curve[i * step] ?? 0;
  return out;
}
