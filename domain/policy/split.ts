/** One who bears or gets a part of a sum. */
export interface Share {
  readonly id: string;
  /** Of the sum of all parts. */
  readonly parts: number;
}

/**
 * Splits a sum of fen by parts so that the pieces add up to the fen. Rounding rule: everybody first gets the whole fen
 * of their part; what is left goes fen by fen to the largest remainders, of equal ones to whoever stands first
 * (Hamilton's method). `totalFen` and the parts are whole and not negative; at least one part is above zero.
 */
export function splitFen(
  totalFen: number,
  shares: readonly Share[],
): readonly { readonly id: string; readonly fen: number }[] {
  const sum = shares.reduce((all, { parts }) => all + parts, 0);
  if (sum <= 0) throw new RangeError('nobody has a part of the sum');
  // Whole numbers throughout: a float would lose a fen in a large sum.
  const exact = shares.map(({ parts }) => BigInt(totalFen) * BigInt(parts));
  const whole = exact.map((piece) => Number(piece / BigInt(sum)));
  const order = exact
    .map((piece, at) => ({ at, remainder: piece % BigInt(sum) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  const left = totalFen - whole.reduce((all, fen) => all + fen, 0);
  for (const { at } of order.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return shares.map(({ id }, at) => ({ id, fen: whole[at] ?? 0 }));
}
