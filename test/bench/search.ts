import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Actor, draft } from '../../domain/journal/index.ts';
import { residentKinds } from '../../domain/residents/events.ts';
import { catalogue } from '../../main/catalogue.ts';
import { seededRandom } from '../../main/practice/random.ts';
import { syntheticResidents } from '../../main/practice/synthetic-residents.ts';
import type { Db } from '../../main/store/open-database.ts';
import { lookAlikes, traitsOf } from '../../main/store/queries/look-alikes.ts';
import { searchResidents } from '../../main/store/queries/search-residents.ts';
import { nameReadings } from '../../main/store/search/name-readings.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { type Figure, quantile, timed } from './figures.ts';

const clerk: Actor = { staffId: 'clerk', role: 'registrar', seatId: 'desk' };
const BATCH = 2_000;
const QUERIES = 500;
/** Of each query's times the middle one counts: a busy machine must not pass for a slow search. */
const PASSES = 3;
const SCANS = 7;
const SHOWN = 20;
const AIM = 'p99 ≤ 1 ms; ≤ 0.01×';

interface Person {
  readonly name: string;
  readonly id_number: string;
  readonly phone: string;
  readonly record_number: string;
  readonly birth_date: string;
}

const sounds = ({ name }: Person): readonly string[] => nameReadings(name)[0] ?? [];
const initials = (person: Person) =>
  sounds(person)
    .map((syllable) => syllable.charAt(0))
    .join('');

/** What people type, from the first letter to the whole number. */
const KINDS: Readonly<Record<string, (person: Person) => string>> = {
  surname: ({ name }) => name.slice(0, 1),
  'any character': ({ name }) => name.slice(-1),
  'given name': ({ name }) => name.slice(1),
  'whole name': ({ name }) => name,
  'first letter': (person) => initials(person).slice(0, 1),
  'surname in pinyin': (person) => sounds(person)[0] ?? '',
  'given name in pinyin': (person) => sounds(person).slice(1).join(''),
  'whole name in pinyin': (person) => sounds(person).join(''),
  'pinyin with spaces': (person) => sounds(person).join(' '),
  'pinyin initials': initials,
  'last 4 of the ID number': ({ id_number }) => id_number.slice(-4),
  'last 6 of the ID number': ({ id_number }) => id_number.slice(-6),
  'first 10 of the ID number': ({ id_number }) => id_number.slice(0, 10),
  'whole ID number': ({ id_number }) => id_number,
  'last 4 of the phone': ({ phone }) => phone.slice(-4),
  'whole phone': ({ phone }) => phone,
  'last 5 of the record number': ({ record_number }) => record_number.slice(-5),
  'surname and last 4 of the phone': ({ name, phone }) => `${name.slice(0, 1)} ${phone.slice(-4)}`,
  'initials and last 4 of the ID number': (person) => `${initials(person)} ${person.id_number.slice(-4)}`,
  'surname and an initial': (person) => person.name.slice(0, 1) + initials(person).slice(1, 2),
  'nobody’s name': () => 'zzzqq',
};

/** Every kind of search in the store of so many residents, beside a scan with LIKE over four columns. */
export async function benchSearch(dir: string, residents: number): Promise<readonly Figure[]> {
  const key = randomBytes(32).toString('hex');
  const store = openStore({ dir: join(dir, `search-${residents}`), key, catalogue });
  const filled = await timed(() => fillResidents(store, residents));
  makeFlatTable(store.db);
  const people = samplePeople(store.db);
  const figures: Figure[] = [
    {
      name: `${residents} residents registered in batches of ${BATCH}, each`,
      value: filled / residents,
      unit: 'ms',
    },
  ];
  for (const [kind, typed] of Object.entries(KINDS)) {
    const texts = people.map(typed);
    const times = texts.map(() => [] as number[]);
    for (let pass = 0; pass < PASSES; pass++) {
      texts.forEach((text, i) => {
        const start = performance.now();
        searchResidents(store.db, text, SHOWN);
        times[i]?.push(performance.now() - start);
      });
    }
    const each = times.map((one) => quantile(one, 0.5));
    const scans = texts.slice(0, SCANS).map((text) => scan(store.db, text.split(' ')[0] ?? ''));
    const yardstick = { name: 'scan with LIKE over 4 columns', value: quantile(scans, 0.5) };
    const name = `search of ${residents} by ${kind}`;
    figures.push({ name: `${name}, p50`, value: quantile(each, 0.5), unit: 'ms', yardstick });
    figures.push({ name: `${name}, p99`, value: quantile(each, 0.99), unit: 'ms', yardstick, aim: AIM });
  }
  const alike = people.map((person) => lookUpAlike(store.db, person));
  for (const p of [0.5, 0.99]) {
    const name = `records of ${residents} that sound like a newcomer's, found and read, p${p * 100}`;
    figures.push({ name, value: quantile(alike, p), unit: 'ms' });
  }
  store.close();
  return figures;
}

function lookUpAlike(db: Db, { name, birth_date: birthDate }: Person): number {
  const unknown = { idNumber: null, phone: null, householdNumber: null, address: null };
  const start = performance.now();
  lookAlikes(db, traitsOf({ name, birthDate, ...unknown }));
  return performance.now() - start;
}

/** Registers so many synthetic residents. */
export async function fillResidents(store: Store, count: number): Promise<void> {
  let batch: ReturnType<typeof draft>[] = [];
  const write = async () => {
    const drafts = batch;
    batch = [];
    store.append(clerk, () => drafts);
    // The store moves its log into the file when it is given a moment.
    await setTimeout(5);
  };
  for (const { id, registration } of syntheticResidents({ seed: 7, count, today: '2026-03-02' })) {
    batch.push(draft(residentKinds.registered, id, registration));
    if (batch.length === BATCH) await write();
  }
  await write();
}

/** The yardstick's table: what a straightforward program would search, in the same encrypted file. */
function makeFlatTable(db: Db): void {
  db.exec('create table bench_flat (name text, pinyin text, id_number text, phone text)');
  const insert = db.prepare('insert into bench_flat values (?, ?, ?, ?)');
  const page = db.prepare<[number], Person & { readonly subject: number }>(
    'select * from resident where subject > ? order by subject limit 10000',
  );
  for (let after = 0; ; ) {
    const rows = page.all(after);
    db.transaction(() => {
      for (const row of rows) insert.run(row.name, sounds(row).join(''), row.id_number, row.phone);
    })();
    const last = rows.at(-1);
    if (!last) return;
    after = last.subject;
  }
}

function samplePeople(db: Db): readonly Person[] {
  const last = db.prepare<[], number>('select max(subject) from resident').pluck().get() ?? 0;
  const random = seededRandom(11);
  const next = db.prepare<[number], Person>(
    'select * from resident where subject >= ? and id_number is not null and phone is not null and record_number is not null limit 1',
  );
  return Array.from({ length: QUERIES }, () => next.get(1 + random.below(last))).filter(
    (person) => person !== undefined,
  );
}

/** Time of the yardstick, in ms. Sorted as a list must be, so it cannot stop at the first that it meets. */
function scan(db: Db, text: string): number {
  const like = `%${text}%`;
  const start = performance.now();
  db.prepare(
    'select rowid from bench_flat where name like ?1 or pinyin like ?1 or id_number like ?1 or phone like ?1 order by name limit 20',
  ).all({ 1: like });
  return performance.now() - start;
}
