const DIGITS = 6;

/** Of what a number is: an agreement's or a receipt's. */
export type NumberOf = 'agreement' | 'receipt';
const LETTERS: Readonly<Record<NumberOf, string>> = { agreement: 'QY', receipt: 'SJ' };

/**
 * What all numbers of a seat have in common in a year: the clinic's place, the year and the seat's own letters. Seats
 * that cannot hear each other still never give the same number.
 */
export function numberStem(of: NumberOf, townshipCode: string, year: string, seatPrefix: string): string {
  return `${LETTERS[of]}${townshipCode}-${year}-${seatPrefix}`;
}

/** The next number of a stem, behind the highest that was given. */
export function nextNumber(stem: string, highest: string | null): string {
  const last = highest === null ? 0 : Number(highest.slice(stem.length));
  return stem + String(last + 1).padStart(DIGITS, '0');
}

/** All numbers of a stem lie between these two. */
export function numberRange(stem: string): readonly [first: string, last: string] {
  return [stem + '0'.repeat(DIGITS), stem + '9'.repeat(DIGITS)];
}
