import type { PlausibleRange } from '../../../domain/vitals/limits.ts';
import { measures, type NumberField } from '../../../domain/vitals/measures.ts';

const MOST_CHARACTERS = 7;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Undefined: nothing there. NaN: no number. */
export function numberOf(text: string): number | undefined {
  if (text === '') return undefined;
  return /^\d+\.?\d*$|^\.\d+$/.test(text) ? Number(text) : Number.NaN;
}

/**
 * What was typed as a number is written: a Chinese input method's digits and full stop become plain ones, other
 * signs go, and where a point can only have been left out it is put in (365 ℃ is 36.5).
 */
export function tidyNumber(typed: string, field: NumberField, range: PlausibleRange | null): string {
  return tidyDecimal(typed, measures[field].decimals, range);
}

/** The same for any number with so many decimals. */
export function tidyDecimal(typed: string, decimals: number, range: PlausibleRange | null): string {
  const plain = typed
    .replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[。,，、]/g, '.')
    .replace(decimals === 0 ? /\D/g : /[^\d.]/g, '')
    .slice(0, MOST_CHARACTERS);
  if (decimals !== 1 || range === null || !/^\d{2,}$/.test(plain)) return plain;
  const tenth = Number(plain) / 10;
  const isPointMissing = Number(plain) > range.most && tenth >= range.least && tenth <= range.most;
  return isPointMissing ? `${plain.slice(0, -1)}.${plain.slice(-1)}` : plain;
}

/** Nothing that could still be typed after it would be plausible: the hand is done with this field. */
export function isComplete(text: string, field: NumberField, range: PlausibleRange | null): boolean {
  return isWhole(text, measures[field].decimals, range);
}

/** The same for any number with so many decimals. */
export function isWhole(text: string, decimals: number, range: PlausibleRange | null): boolean {
  const value = numberOf(text);
  if (value === undefined || range === null || !(value >= range.least && value <= range.most)) return false;
  const fraction = text.split('.')[1];
  if (fraction !== undefined) return fraction.length >= decimals;
  return decimals === 0 && value * 10 > range.most;
}

/** Already too much, whatever is typed after it: said at once, not only when the field is left. */
export function isTooMuch(text: string, range: PlausibleRange | null): boolean {
  const value = numberOf(text);
  return value !== undefined && range !== null && value > range.most;
}
