import { birthNearness } from '../../../domain/residents/birth-nearness.ts';
import type { PersonTraits } from '../../../domain/residents/duplicates.ts';
import type { Db } from '../open-database.ts';
import { nameSounds } from '../search/name-readings.ts';
import { type FoundResident, residentState } from './residents-by-number.ts';
import { statement } from './statement.ts';

/** More than share the sound of any name in a county. */
const MAX_NAMESAKES = 5_000;
/** Those whose phone and home are compared too; reading a record costs more than reading a birth date. */
const MAX_READ = 400;

/**
 * Residents who may be this person: all whose name sounds the same, those born near the same day first. Who has
 * another name is not alike, whatever else they share (`compareTraits`).
 */
export function lookAlikes(db: Db, { sounds, birthDate }: PersonTraits): readonly FoundResident[] {
  const namesakes = statement<[string, number], { readonly subject: number; readonly birth_date: string }>(
    db,
    'select subject, birth_date from resident_sound where sound = ? limit ?',
  );
  const near = new Set<number>();
  const others = new Set<number>();
  for (const sound of sounds) {
    for (const { subject, birth_date } of namesakes.all(sound, MAX_NAMESAKES)) {
      (birthNearness(birth_date, birthDate) === undefined ? others : near).add(subject);
    }
  }
  const subjects = [...near, ...others].slice(0, MAX_READ);
  return subjects.flatMap((subject) => residentState(db, subject) ?? []);
}

/** What is known of a person, with the sounds of the name that the duplicate rule compares. */
export function traitsOf(known: Omit<PersonTraits, 'sounds'>): PersonTraits {
  return { ...known, sounds: nameSounds(known.name) };
}
