import { birthNearness } from '../../../domain/residents/birth-nearness.ts';
import type { PersonTraits } from '../../../domain/residents/duplicates.ts';
import type { Db } from '../open-database.ts';
import { nameSounds } from '../search/name-readings.ts';
import { searchNumber } from '../search/resident-numbers.ts';
import { addressKey, householdKey } from '../search/resident-row.ts';
import { type FoundResident, residentState } from './residents-by-number.ts';
import { statement } from './statement.ts';

/** Namesakes whose birth dates are compared: more than share any name in a county. */
const MAX_NAMESAKES = 5_000;
const MAX_OF_ONE_HOME = 100;
/** A desk can look at a handful; the rule that ranks them sees a few more. */
const MAX_CANDIDATES = 200;

/** Residents who may be this person: of the same sound and a near birth date, or of the same phone or home. */
export function lookAlikes(db: Db, person: PersonTraits): readonly FoundResident[] {
  const subjects = new Set([...namesakes(db, person), ...ofSameHome(db, person)]);
  return [...subjects].slice(0, MAX_CANDIDATES).flatMap((subject) => residentState(db, subject) ?? []);
}

function namesakes(db: Db, { sounds, birthDate }: PersonTraits): readonly number[] {
  const select = statement<[string, number], { readonly subject: number; readonly birth_date: string }>(
    db,
    'select subject, birth_date from resident_sound where sound = ? limit ?',
  );
  return sounds.flatMap((sound) =>
    select
      .all(sound, MAX_NAMESAKES)
      .filter((row) => birthNearness(row.birth_date, birthDate) !== undefined)
      .map((row) => row.subject),
  );
}

function ofSameHome(db: Db, { phone, householdNumber, address }: PersonTraits): readonly number[] {
  const byPhone = 'select subject from resident_term where key = ? limit ?';
  const byHome = 'select subject from resident_home where key = ? limit ?';
  const look = (sql: string, key: string) =>
    statement<[string, number], { readonly subject: number }>(db, sql)
      .all(key, MAX_OF_ONE_HOME)
      .map((row) => row.subject);
  return [
    ...(phone === null ? [] : look(byPhone, searchNumber(phone))),
    ...(householdNumber === null ? [] : look(byHome, householdKey(householdNumber))),
    ...(address === null ? [] : look(byHome, addressKey(address))),
  ];
}

/** The traits of a name and what is known beside it, with the sounds that the duplicate rule compares. */
export function traitsOf(known: Omit<PersonTraits, 'sounds'>): PersonTraits {
  return { ...known, sounds: nameSounds(known.name) };
}
