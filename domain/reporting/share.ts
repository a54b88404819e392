/** Part of a whole: how many of how many. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

export const nothing: Share = { numerator: 0, denominator: 0 };

export function addShares(a: Share, b: Share): Share {
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

/** Percent with one decimal, half up; null of nothing, for nobody fails a duty that nobody has. */
export function percentOf({ numerator, denominator }: Share): number | null {
  // Whole numbers until the last step: 1/3 of a float would round some halves down.
  return denominator === 0 ? null : Math.floor((numerator * 2_000 + denominator) / (2 * denominator)) / 10;
}

/** Whether a share reaches a target in percent: by the exact share, not by what rounding shows. Null: nothing to compare. */
export function reaches({ numerator, denominator }: Share, targetPercent: number | null): boolean | null {
  if (targetPercent === null || denominator === 0) return null;
  return numerator * 100 >= targetPercent * denominator;
}
