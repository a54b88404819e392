/** How samples are told apart (EN 1064 §5.9): as they are, first differences, second differences. */
export type DifferenceOrder = 0 | 1 | 2;

/** From differences back to samples, in place. Sums wrap at 32 bits. */
export function integrate(numbers: Int32Array, order: DifferenceOrder): Int32Array {
  for (let i = order; i < numbers.length; i++) {
    const [d, one, two] = [numbers[i] ?? 0, numbers[i - 1] ?? 0, numbers[i - 2] ?? 0];
    if (order === 1) numbers[i] = d + one;
    else if (order === 2) numbers[i] = d + 2 * one - two;
  }
  return numbers;
}

/** The first `order` samples stay as they are. */
export function differentiate(samples: Int32Array, order: DifferenceOrder): Int32Array {
  return samples.map((sample, i) => {
    if (i < order || order === 0) return sample;
    const one = samples[i - 1] ?? 0;
    return order === 1 ? sample - one : sample - 2 * one + (samples[i - 2] ?? 0);
  });
}
