import { fitWeights, integrateLinear, linearResiduals } from './linear.ts';

/** How a lead's samples are foretold: from the lead that follows from I and II or from nothing, and from neighbours. */
export interface Predictor {
  /** Only what differs from the lead made of I and II is kept. */
  readonly derived: boolean;
  /** Differences of differences, so many times. */
  readonly order: number;
  /** Weights of the samples before; none where differences do better. */
  readonly weights: readonly number[];
}

export const MAX_ORDER = 3;
const MAX_DERIVED_ORDER = 1;

/** What foretells a lead best, and what remains of it. Everything wraps at 32 bits, so nothing is ever lost. */
export function predict(samples: Int32Array, derived: Int32Array | undefined) {
  const candidates = [
    ...attempts(samples, MAX_ORDER, false),
    ...weighted(samples),
    ...(derived ? attempts(minus(samples, derived), MAX_DERIVED_ORDER, true) : []),
  ];
  return candidates.reduce((best, other) => (other.cost < best.cost ? other : best));
}

/** The samples again. */
export function restore(
  residuals: Int32Array,
  { order, weights }: Predictor,
  derived: Int32Array | undefined,
) {
  if (weights.length > 0) return integrateLinear(residuals, weights);
  const samples = residuals.slice();
  for (let round = 0; round < order; round++)
    for (let i = 1; i < samples.length; i++) samples[i] = (samples[i] ?? 0) + (samples[i - 1] ?? 0);
  return derived ? samples.map((sample, i) => sample + (derived[i] ?? 0)) : samples;
}

interface Attempt {
  readonly predictor: Predictor;
  readonly residuals: Int32Array;
  readonly cost: number;
}

function attempts(samples: Int32Array, maxOrder: number, derived: boolean): [Attempt, ...Attempt[]] {
  const attempt = (residuals: Int32Array, order: number): Attempt => ({
    predictor: { derived, order, weights: [] },
    residuals,
    cost: costOf(residuals),
  });
  const made: [Attempt, ...Attempt[]] = [attempt(samples, 0)];
  for (let order = 1, residuals = samples; order <= maxOrder; order++) {
    residuals = differences(residuals);
    made.push(attempt(residuals, order));
  }
  return made;
}

function weighted(samples: Int32Array): readonly Attempt[] {
  const weights = fitWeights(samples);
  if (!weights) return [];
  const residuals = linearResiduals(samples, weights);
  return [{ predictor: { derived: false, order: 0, weights }, residuals, cost: costOf(residuals) }];
}

const differences = (numbers: Int32Array) =>
  numbers.map((number, i) => (i === 0 ? number : number - (numbers[i - 1] ?? 0)));

const minus = (samples: Int32Array, derived: Int32Array) =>
  samples.map((sample, i) => sample - (derived[i] ?? 0));

/** Bits that the numbers need, about: the size of a number and its sign. */
function costOf(residuals: Int32Array): number {
  return residuals.reduce((bits, residual) => bits + Math.log2(1 + Math.abs(residual)), 0);
}
