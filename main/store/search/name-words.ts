import type { ResidentState } from '../../../domain/residents/state.ts';
import { nameParts } from './name-parts.ts';
import { initialsOf, nameReadings } from './name-readings.ts';
import { clip } from './term-shape.ts';

/** The record's name, and the one in other letters that a foreigner's card bears. */
export function namesOf(state: ResidentState): readonly string[] {
  const other = state.card?.otherName ?? null;
  return other === null ? [state.details.name] : [state.details.name, other];
}

/**
 * Everything by which a name is found as one text, in which SQLite's `instr` can look: the names, then their sounds
 * from every syllable on, then their INITIALS in capitals.
 */
export function nameWords(state: ResidentState): string {
  const names = namesOf(state);
  const readings = names.flatMap(nameReadings);
  const sounds = new Set(
    readings.flatMap((reading) => reading.map((_, at) => clip(reading.slice(at).join('')))),
  );
  const initials = new Set(readings.map((reading) => initialsOf(reading).join('').toUpperCase()));
  const texts = names.map((name) =>
    nameParts(name)
      .map((part) => part.text)
      .join(''),
  );
  return `${texts.join(' ')}\n ${[...sounds].join(' ')}\n${[...initials].join(' ')}`;
}
