/** The distance over all leads from where the beat rests: one curve in which no wave is upside down. */
export function spatialMagnitude(leads: readonly Float64Array[], rests: readonly number[]): Float64Array {
  return Float64Array.from({ length: leads[0]?.length ?? 0 }, (_, i) =>
    Math.sqrt(leads.reduce((sum, lead, at) => sum + ((lead[i] ?? 0) - (rests[at] ?? 0)) ** 2, 0)),
  );
}

/** The speed over all leads (Rubel's spatial velocity): high within waves, near 0 between them. Counts per `2 · by`. */
export function spatialVelocity(leads: readonly Float64Array[], by: number): Float64Array {
  const length = leads[0]?.length ?? 0;
  return Float64Array.from({ length }, (_, i) => {
    const before = Math.max(0, i - by);
    const after = Math.min(length - 1, i + by);
    return Math.sqrt(leads.reduce((sum, lead) => sum + ((lead[after] ?? 0) - (lead[before] ?? 0)) ** 2, 0));
  });
}

/** Place of the highest value from one place to before another; the first of them if it is empty. */
export function highestIn(curve: ArrayLike<number>, from: number, to: number): number {
  let best = from;
  for (let i = from; i < to; i++) if ((curve[i] ?? 0) > (curve[best] ?? 0)) best = i;
  return best;
}
