import { comparableNumber } from '../../../domain/residents/identity-number.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import { wordsOf } from './fold-text.ts';

/** A number as the search compares it: letters and digits only, lower case. */
export function searchNumber(text: string): string {
  return wordsOf(text).join('').slice(0, 40);
}

/** The phones at which a resident is reached: their own, the contact's, the guardian's. */
export function phonesOf(state: ResidentState): readonly string[] {
  const { phone, contactPhone } = state.details;
  return distinct([phone, contactPhone, state.guardian?.phone ?? null]);
}

/**
 * The identity numbers by which a record is known: the one written in it and the one on the card last presented. An
 * old 15-digit number is also known by its 18 digits.
 */
export function identityNumbersOf(state: ResidentState): readonly string[] {
  const written = distinct([state.details.idNumber, state.card?.number ?? null]);
  return [...new Set(written.flatMap((number) => [number, searchNumber(comparableNumber(number))]))];
}

/** All numbers by which a resident is found, each once. */
export function numbersOf(state: ResidentState): readonly string[] {
  return [...new Set([...identityNumbersOf(state), ...phonesOf(state), ...distinct([state.recordNumber])])];
}

function distinct(numbers: readonly (string | null)[]): readonly string[] {
  const known = numbers.flatMap((number) => (number === null ? [] : [searchNumber(number)]));
  return [...new Set(known.filter((number) => number !== ''))];
}
