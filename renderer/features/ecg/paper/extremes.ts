/**
 * Lowest and highest of the samples of each pixel column, so that a spike narrower than a pixel is still drawn in
 * its full height. Writes into arrays that the caller keeps: nothing is allocated.
 *
 * @param samplesPerColumn may be any number above 0; a column without a sample of its own takes the nearest one
 * @returns how many columns have samples
 */
export function columnExtremes(
  samples: ArrayLike<number>,
  fromSample: number,
  samplesPerColumn: number,
  lowest: Float32Array,
  highest: Float32Array,
): number {
  const columns = Math.min(lowest.length, highest.length);
  for (let column = 0; column < columns; column++) {
    const first = Math.floor(fromSample + column * samplesPerColumn);
    if (first >= samples.length || first < 0) return column;
    // One sample into the next column, so that neighbours touch.
    const last = Math.min(samples.length - 1, Math.floor(fromSample + (column + 1) * samplesPerColumn));
    let low = samples[first] ?? 0;
    let high = low;
    for (let at = first + 1; at <= last; at++) {
      const value = samples[at] ?? 0;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
    lowest[column] = low;
    highest[column] = high;
  }
  return columns;
}
