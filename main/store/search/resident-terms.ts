import type { ResidentState } from '../../../domain/residents/state.ts';
import { nameParts } from './name-parts.ts';
import { initialsOf, nameReadings } from './name-readings.ts';
import { namesOf, nameWords } from './name-words.ts';
import { numbersOf } from './resident-numbers.ts';
import { clip, INNER, REVERSED, reversed } from './term-shape.ts';

/** What a resident is found by: the name and its sounds from every character on, and the numbers from both ends. */
export function residentTerms(state: ResidentState): readonly string[] {
  const terms = new Set<string>();
  for (const name of namesOf(state)) addName(terms, name);
  const words = nameWords(state);
  for (const number of numbersOf(state)) {
    terms.add(number);
    // The last digits are what people add to a name, so that the name can be judged without leaving the b-tree.
    terms.add(`${REVERSED}${reversed(number)} ${words}`);
  }
  return [...terms];
}

function addName(terms: Set<string>, name: string): void {
  addFromEachPart(
    terms,
    nameParts(name).map((part) => part.text),
  );
  for (const reading of nameReadings(name)) {
    addFromEachPart(terms, reading);
    addFromEachPart(terms, initialsOf(reading), 2);
  }
}

function addFromEachPart(terms: Set<string>, parts: readonly string[], fewest = 1): void {
  for (let from = 0; from + fewest <= parts.length; from += 1) {
    terms.add((from === 0 ? '' : INNER) + clip(parts.slice(from).join('')));
  }
}
