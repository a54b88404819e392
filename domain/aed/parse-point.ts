import type { Point } from './events.ts';

/** Between these lie all townships of China: what is outside was mistyped, and what is swapped can be told. */
const LATITUDES = { from: 3, to: 54 } as const;
const LONGITUDES = { from: 73, to: 136 } as const;

const isWithin = (value: number, { from, to }: { readonly from: number; readonly to: number }) =>
  value >= from && value <= to;

/**
 * A place as it is typed or pasted, in decimal degrees: `26.1701, 118.1901`, `118.1901 26.1701`,
 * `北纬26.1701°，东经118.1901°`. Undefined where it is not two such numbers. Never throws.
 */
export function parsePoint(text: string): Point | undefined {
  const plain = text.normalize('NFKC');
  // Degrees with minutes and seconds would be read as other numbers.
  if (plain.length > 80 || /['"′″分秒]/.test(plain)) return undefined;
  const numbers = (plain.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [a, b] = numbers;
  if (numbers.length !== 2 || a === undefined || b === undefined) return undefined;
  if (isWithin(a, LATITUDES) && isWithin(b, LONGITUDES)) return { latitude: a, longitude: b };
  if (isWithin(b, LATITUDES) && isWithin(a, LONGITUDES)) return { latitude: b, longitude: a };
  return undefined;
}

/** As it is shown and can be pasted again; the fifth decimal is a metre. */
export function pointText({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
