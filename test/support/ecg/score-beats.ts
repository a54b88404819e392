const WINDOW_S = 0.15;

export interface BeatScore {
  readonly beats: number;
  readonly missed: number;
  readonly falseBeats: number;
  /** Of the found ones, how far they are from the marks after the constant offset is taken off: standard deviation, ms. */
  readonly jitterMs: number;
}

/** Compares found beats with marked ones, 150 ms either way, each with one at most (ANSI/AAMI EC57), from a sample on. */
export function scoreBeats(
  found: readonly number[],
  marked: readonly number[],
  rateHz: number,
  from = 0,
): BeatScore {
  const raw = match(found, marked, rateHz, from);
  const offset = [...raw.errors].sort((a, b) => a - b)[raw.errors.length >> 1] ?? 0;
  const { errors, ...counts } = match(
    found.map((sample) => sample - offset),
    marked,
    rateHz,
    from,
  );
  const mean = errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length);
  const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / Math.max(1, errors.length);
  return { ...counts, jitterMs: (Math.sqrt(variance) / rateHz) * 1000 };
}

function match(found: readonly number[], marked: readonly number[], rateHz: number, from: number) {
  const window = WINDOW_S * rateHz;
  const marks = marked.filter((sample) => sample >= from);
  const errors: number[] = [];
  let next = 0;
  let falseBeats = 0;
  for (const beat of found) {
    while (next < marks.length && (marks[next] ?? 0) < beat - window) next++;
    const error = beat - (marks[next] ?? Number.POSITIVE_INFINITY);
    const nearer = Math.abs(beat - (marks[next + 1] ?? Number.POSITIVE_INFINITY)) < Math.abs(error);
    if (nearer) next++;
    if (next < marks.length && Math.abs(beat - (marks[next] ?? 0)) <= window) {
      errors.push(beat - (marks[next] ?? 0));
      next++;
    } else if (beat >= from) falseBeats++;
  }
  return { beats: marks.length, missed: marks.length - errors.length, falseBeats, errors };
}
