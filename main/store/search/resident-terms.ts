import type { ResidentState } from '../../../domain/residents/state.ts';
import { nameParts } from './name-parts.ts';
import { nameReadings } from './name-readings.ts';
import { identityNumbersOf, phonesOf, searchNumber } from './resident-numbers.ts';

/**
 * All terms stand in one b-tree and every search is a scan over those that begin with what was typed. A mark in front
 * keeps apart what must not be mixed: `-` a name entered after its beginning, `~` a number read from its end.
 */
export const INNER = '-';
export const REVERSED = '~';

/** No query is longer; the rest of a longer term would only fill the disk. */
export const MAX_TERM = 40;

/** The part of a text that a term may hold. */
export function clip(text: string): string {
  const cut = text.slice(0, MAX_TERM);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

export function reversed(number: string): string {
  return [...number].reverse().join('');
}

/** What a resident is found by: the name and its sounds from every character on, and the numbers from both ends. */
export function residentTerms(state: ResidentState): readonly string[] {
  const terms = new Set<string>();
  for (const name of namesOf(state)) addName(terms, name);
  for (const number of [...identityNumbersOf(state), ...phonesOf(state)]) addNumber(terms, number);
  if (state.recordNumber !== null) addNumber(terms, searchNumber(state.recordNumber));
  return [...terms];
}

/** The record's name, and the one in other letters that a foreigner's card bears. */
export function namesOf(state: ResidentState): readonly string[] {
  const other = state.card?.otherName ?? null;
  return other === null ? [state.details.name] : [state.details.name, other];
}

function addName(terms: Set<string>, name: string): void {
  const parts = nameParts(name);
  const texts = parts.map((part) => part.text);
  addFromEachPart(terms, texts);
  for (const reading of nameReadings(name)) {
    addFromEachPart(terms, reading);
    addFromEachPart(terms, initialsOf(reading), 2);
  }
}

/** The first letter of each syllable; a part without a sound keeps its place. */
export function initialsOf(reading: readonly string[]): readonly string[] {
  return reading.map((syllable) => String.fromCodePoint(syllable.codePointAt(0) ?? 0));
}

function addFromEachPart(terms: Set<string>, parts: readonly string[], fewest = 1): void {
  for (let from = 0; from + fewest <= parts.length; from += 1) {
    terms.add((from === 0 ? '' : INNER) + clip(parts.slice(from).join('')));
  }
}

function addNumber(terms: Set<string>, number: string): void {
  terms.add(number);
  terms.add(REVERSED + reversed(number));
}
