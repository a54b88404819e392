/** WFDB's nst leaves the first five minutes clean, for a detector to learn from. */
export const CLEAN_S = 300;
const MEASURED = 300;
const QRS_HALF_S = 0.05;

/** Mean without the twentieth at either end. */
function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * 0.05);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/** An eighth of the square of the normal beats' height: the power of a sine as high as they are (nst(1)). */
function signalPower(lead: Int32Array, normalBeats: readonly number[], rateHz: number): number {
  const half = Math.round(QRS_HALF_S * rateHz);
  const heights = normalBeats.slice(0, MEASURED).map((beat) => {
    const qrs = lead.subarray(Math.max(0, beat - half), beat + half + 1);
    return Math.max(...qrs) - Math.min(...qrs);
  });
  return trimmedMean(heights) ** 2 / 8;
}

/** Of the seconds of noise, each about its mean (nst(1)). */
function noisePower(noise: Float64Array, rateHz: number): number {
  const second = Math.round(rateHz);
  const count = Math.min(MEASURED, Math.floor(noise.length / second));
  const powers = Array.from({ length: count }, (_, at) => {
    const part = noise.subarray(at * second, (at + 1) * second);
    const mean = part.reduce((sum, value) => sum + value, 0) / second;
    return Math.sqrt(part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / second);
  });
  return trimmedMean(powers) ** 2;
}

/** The lead with noise from the sixth minute to its end, scaled to a signal-to-noise ratio as WFDB's nst defines it. */
export function withNoise(
  lead: Int32Array,
  normalBeats: readonly number[],
  rateHz: number,
  noise: Float64Array,
  snrDb: number,
): Int32Array {
  const gain = Math.sqrt(
    signalPower(lead, normalBeats, rateHz) / (noisePower(noise, rateHz) * 10 ** (snrDb / 10)),
  );
  const from = CLEAN_S * rateHz;
  return lead.map((count, at) => (at < from ? count : Math.round(count + gain * (noise[at] ?? 0))));
}
