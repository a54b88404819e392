/** A sample foretold as a weighted sum of those before it, as FLAC does: what noise leaves of a curve is foretold best so. */
const TERMS = 8;
/** Weights are whole numbers of this fraction, so that every machine computes the same. */
const ONE = 4096;
/** With 8 terms of 32 bits every sum stays a whole number that a double holds exactly. */
export const MAX_WEIGHT = 2 ** 17;
export const MAX_TERMS = 16;

/** The weights that foretell a curve best (Levinson and Durbin); undefined where they would be too large to be exact. */
export function fitWeights(samples: Int32Array): readonly number[] | undefined {
  const weights = levinson(autocorrelation(samples)).map((weight) => Math.round(weight * ONE) + 0);
  return weights.every((weight) => Math.abs(weight) <= MAX_WEIGHT) ? weights : undefined;
}

/** What is left of samples; the inverse of `integrateLinear`. Wraps at 32 bits. */
export function linearResiduals(samples: Int32Array, weights: readonly number[]): Int32Array {
  return samples.map((sample, i) => sample - foretold(samples, i, weights));
}

export function integrateLinear(residuals: Int32Array, weights: readonly number[]): Int32Array {
  const samples = residuals.slice();
  for (let i = 0; i < samples.length; i++) samples[i] = (residuals[i] ?? 0) + foretold(samples, i, weights);
  return samples;
}

function foretold(samples: Int32Array, at: number, weights: readonly number[]): number {
  let sum = 0;
  for (let term = 0; term < weights.length && term < at; term++)
    sum += (weights[term] ?? 0) * (samples[at - 1 - term] ?? 0);
  return Math.round(sum / ONE);
}

function autocorrelation(samples: Int32Array): Float64Array {
  return Float64Array.from({ length: TERMS + 1 }, (_, lag) =>
    samples.reduce((sum, sample, i) => (i < lag ? sum : sum + sample * (samples[i - lag] ?? 0)), 0),
  );
}

function levinson(correlation: Float64Array): readonly number[] {
  const at = (lag: number) => correlation[lag] ?? 0;
  let weights: readonly number[] = [];
  // A flat lead has no power; one count of it keeps the division whole.
  let error = at(0) * (1 + 1e-9) + 1;
  for (let term = 0; term < TERMS; term++) {
    const previous = weights;
    const explained = previous.reduce((sum, weight, i) => sum + weight * at(term - i), 0);
    const reflection = (at(term + 1) - explained) / error;
    weights = [
      ...previous.map((weight, i) => weight - reflection * (previous[term - 1 - i] ?? 0)),
      reflection,
    ];
    error *= 1 - reflection * reflection;
  }
  return weights;
}
