import type { ResidentState } from '../../../domain/residents/state.ts';
import { nameWords } from './name-words.ts';
import { numbersOf } from './resident-numbers.ts';
import type { QueryPart } from './search-query.ts';

/** The same things as a resident's terms in one short text: what one piece of a query proposes, the others test here. */
export function residentWords(state: ResidentState): string {
  return `${nameWords(state)}\n ${numbersOf(state).join(' ')} `;
}

/** The texts of which one stands in the words of everybody whom the piece finds, and in nobody else's. */
export function wordPatterns({ kind, text }: QueryPart): readonly [string, string] {
  if (kind === 'number') return [` ${text}`, `${text} `];
  if (kind === 'text') return [text, ` ${text}`];
  return [` ${text}`, text.length > 1 ? text.toUpperCase() : ` ${text}`];
}
