import { parseRecordNumber } from '../../../domain/residents/health-record-number.ts';
import { type ResidentState, residentAggregate } from '../../../domain/residents/state.ts';
import { defineProjection, type StateTable } from '../projection.ts';
import { nameSounds } from '../search/name-readings.ts';
import { namesOf } from '../search/name-words.ts';
import { placeOf } from '../search/place-of.ts';
import { phonesOf } from '../search/resident-numbers.ts';
import { residentTerms } from '../search/resident-terms.ts';
import { residentWords } from '../search/resident-words.ts';
import { residentHome } from './resident-home.ts';
import { residentNeed } from './resident-need.ts';

type Table = StateTable<ResidentState>;

/** What a line of a list shows of a resident, and where the record went. */
const resident: Table = {
  name: 'resident',
  sql: `create table resident (
          subject integer primary key, id text not null, name text not null, sex text not null,
          birth_date text not null, id_number text, phone text, record_number text, place text not null,
          closure text, closed_on text, merged_into text);
        create index resident_merged on resident (merged_into) where merged_into is not null;`,
  columns: [
    'subject',
    'id',
    'name',
    'sex',
    'birth_date',
    'id_number',
    'phone',
    'record_number',
    'place',
    'closure',
    'closed_on',
    'merged_into',
  ],
  key: 1,
  rows: (state, no) => [
    [
      no,
      state.id,
      state.details.name,
      state.details.sex,
      state.details.birthDate,
      state.details.idNumber,
      phonesOf(state)[0] ?? null,
      state.recordNumber,
      placeOf(state),
      state.closure?.cause ?? null,
      state.closure?.on ?? null,
      state.mergedInto,
    ],
  ],
};

/** Everything that leads to a resident when somebody types it: one b-tree for all, scanned by prefix. */
const term: Table = {
  name: 'resident_term',
  sql: `create table resident_term (term text not null, subject integer not null,
          primary key (term, subject)) without rowid`,
  columns: ['term', 'subject'],
  key: 2,
  rows: (state, no) => residentTerms(state).map((text) => [text, no]),
};

/** What the other pieces of a query are tested against, apart from the lines so that many fit into the cache. */
const words: Table = {
  name: 'resident_words',
  sql: 'create table resident_words (subject integer primary key, words text not null)',
  columns: ['subject', 'words'],
  key: 1,
  rows: (state, no) => [[no, residentWords(state)]],
};

/** Those who sound alike, in the order of their birth dates: for duplicates at the desk. */
const sound: Table = {
  name: 'resident_sound',
  sql: `create table resident_sound (sound text not null, birth_date text not null, subject integer not null,
          primary key (sound, birth_date, subject)) without rowid`,
  columns: ['sound', 'birth_date', 'subject'],
  key: 3,
  rows: (state, no) => {
    const sounds = new Set(namesOf(state).flatMap(nameSounds));
    return [...sounds].map((text) => [text, state.details.birthDate, no]);
  },
};

/** The serials of record numbers that are given away; closed and merged records keep theirs. */
const serial: Table = {
  name: 'resident_serial',
  sql: `create table resident_serial (village_code text not null, serial integer not null, subject integer not null,
          primary key (village_code, serial, subject)) without rowid`,
  columns: ['village_code', 'serial', 'subject'],
  key: 3,
  rows: (state, no) => {
    const number = state.recordNumber === null ? undefined : parseRecordNumber(state.recordNumber);
    return number ? [[number.countyCode + number.townshipCode + number.villageCode, number.serial, no]] : [];
  },
};

/** Raise the version with the pinyin dictionary: sounds and terms follow from it. Version 1 is pinyin-pro 3.29. */
export const residentProjection = defineProjection(1, residentAggregate, [
  resident,
  term,
  words,
  sound,
  serial,
  residentHome,
  residentNeed,
]);
