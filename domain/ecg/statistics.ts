/** The p-quantile (0–1) of values in rising order, by nearest rank; 0 of none. */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? 0;
}

/** The median; the lower of the two middle ones where they are even in number; 0 of none. */
export function medianOf(values: ArrayLike<number>): number {
  return quantileOf(Float64Array.from(values).sort(), 0.5);
}
