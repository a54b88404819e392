import type { ResidentState } from '../../../domain/residents/state.ts';
import { nameParts } from './name-parts.ts';
import { nameReadings } from './name-readings.ts';
import { identityNumbersOf, phonesOf, searchNumber } from './resident-numbers.ts';
import { clip, initialsOf, namesOf } from './resident-terms.ts';
import type { QueryPart } from './search-query.ts';

/**
 * The same things as a resident's terms in one short text, in which SQLite's `instr` can test a candidate of one piece
 * of a query for the others: names, then their sounds from every syllable on, INITIALS in capitals, then numbers.
 */
export function residentWords(state: ResidentState): string {
  const names = namesOf(state);
  const readings = names.flatMap(nameReadings);
  const sounds = new Set(
    readings.flatMap((reading) => reading.map((_, at) => clip(reading.slice(at).join('')))),
  );
  const initials = new Set(readings.map((reading) => initialsOf(reading).join('').toUpperCase()));
  const recordNumber = searchNumber(state.recordNumber ?? '');
  const numbers = new Set([...identityNumbersOf(state), ...phonesOf(state), recordNumber]);
  return [
    names
      .map((name) =>
        nameParts(name)
          .map((part) => part.text)
          .join(''),
      )
      .join(' '),
    ` ${[...sounds].join(' ')}`,
    [...initials].join(' '),
    ` ${[...numbers].join(' ')} `,
  ].join('\n');
}

/** The texts of which one stands in the words of everybody whom the piece finds, and in nobody else's. */
export function wordPatterns({ kind, text }: QueryPart): readonly [string, string] {
  if (kind === 'number') return [` ${text}`, `${text} `];
  if (kind === 'text') return [text, ` ${text}`];
  return [` ${text}`, text.length > 1 ? text.toUpperCase() : ` ${text}`];
}
