/** Points of a curve, in order of time: column c's two lie at 2c and 2c + 1. */
export type ColumnPoints = Float32Array;

/**
 * The lowest and the highest sample of each column, in the order in which they came, so that a spike narrower than a
 * column is still drawn in its full height and a slope stays a line. Writes into an array that the caller keeps:
 * nothing is allocated.
 *
 * @param samplesPerColumn at least 1
 * @returns how many columns have samples
 */
export function columnExtremes(
  samples: ArrayLike<number>,
  fromSample: number,
  samplesPerColumn: number,
  points: ColumnPoints,
): number {
  const columns = points.length >> 1;
  for (let column = 0; column < columns; column++) {
    const first = Math.floor(fromSample + column * samplesPerColumn);
    const end = Math.floor(fromSample + (column + 1) * samplesPerColumn);
    if (first < 0 || first >= samples.length) return column;
    let lowAt = first;
    let highAt = first;
    for (let at = first + 1; at < end && at < samples.length; at++) {
      if ((samples[at] ?? 0) < (samples[lowAt] ?? 0)) lowAt = at;
      else if ((samples[at] ?? 0) > (samples[highAt] ?? 0)) highAt = at;
    }
    points[column * 2] = samples[Math.min(lowAt, highAt)] ?? 0;
    points[column * 2 + 1] = samples[Math.max(lowAt, highAt)] ?? 0;
  }
  return columns;
}

/** How fine a curve is drawn: never finer than its samples. */
export interface Columns {
  readonly samplesPerColumn: number;
  readonly columnsPerMm: number;
}

export function columnsFor(samplesPerMm: number, finestPerMm: number): Columns {
  const columnsPerMm = Math.min(finestPerMm, samplesPerMm);
  return { samplesPerColumn: samplesPerMm / columnsPerMm, columnsPerMm };
}
