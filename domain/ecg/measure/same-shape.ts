/** Half of what is compared of two beats. */
const HALF_S = 0.06;
/** Beats as like as this are of one shape. */
const ALIKE = 0.9;
/** So many are compared at most, spread over the recording: the work stays bounded for any length. */
const MOST_BEATS = 60;
/** Tops of one shape are found this far apart. */
const SHIFT_S = 0.016;

/** A beat and where its shape fits that of the others. */
export interface AlignedBeat {
  readonly beat: number;
  readonly sample: number;
}

/**
 * Of the beats those of the commonest shape over all leads, each moved to where it fits the shape's pattern best; of two
 * equally common shapes that which comes first.
 */
export function commonestShape(
  leads: readonly Float32Array[],
  samples: readonly number[],
  rateHz: number,
): readonly AlignedBeat[] {
  const half = Math.round(HALF_S * rateHz);
  const step = Math.max(1, Math.floor(rateHz / 125));
  const shift = Math.round(SHIFT_S * rateHz);
  const stride = Math.max(1, Math.ceil(samples.length / MOST_BEATS));
  const beats = samples.flatMap((sample, beat) => (beat % stride === 0 ? [{ beat, sample }] : []));
  const likenessAt = (pattern: number, at: number) => correlation(leads, pattern, at, half, step);
  let best: readonly AlignedBeat[] = [];
  for (const pattern of beats) {
    if (best.some(({ beat }) => beat === pattern.beat)) continue;
    const alike = beats.flatMap((other) => {
      const moved = bestFit((at) => likenessAt(pattern.sample, at), other.sample, shift, step);
      return moved.fit >= ALIKE ? [{ beat: other.beat, sample: moved.at }] : [];
    });
    if (alike.length > best.length) best = alike;
    if (best.length * 2 > beats.length) break;
  }
  return best;
}

/** The place near `sample` with the best fit: coarsely first, then to the sample. */
function bestFit(likenessAt: (at: number) => number, sample: number, shift: number, step: number) {
  let best = { at: sample, fit: likenessAt(sample) };
  const look = (from: number, to: number, by: number) => {
    for (let at = from; at <= to; at += by) {
      const value = likenessAt(at);
      if (value > best.fit) best = { at, fit: value };
    }
  };
  look(sample - shift, sample + shift, step);
  if (step > 1) look(best.at - step + 1, best.at + step - 1, 1);
  return best;
}

function correlation(
  leads: readonly Float32Array[],
  one: number,
  two: number,
  half: number,
  step: number,
): number {
  let product = 0;
  let powerOne = 0;
  let powerTwo = 0;
  for (const lead of leads) {
    const meanOne = lead[one - half] ?? 0;
    const meanTwo = lead[two - half] ?? 0;
    for (let k = -half; k <= half; k += step) {
      const a = (lead[one + k] ?? 0) - meanOne;
      const b = (lead[two + k] ?? 0) - meanTwo;
      product += a * b;
      powerOne += a * a;
      powerTwo += b * b;
    }
  }
  return powerOne > 0 && powerTwo > 0 ? product / Math.sqrt(powerOne * powerTwo) : 0;
}
