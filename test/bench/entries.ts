import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { draft } from '../../domain/journal/index.ts';
import { vitalsKinds } from '../../domain/vitals/events.ts';
import { catalogue } from '../../main/catalogue.ts';
import { newId } from '../../main/store/new-id.ts';
import { type Db, openDatabase } from '../../main/store/open-database.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { type Figure, timed } from './figures.ts';

const SINGLE = 2_000;
/** So many that the store's log is moved into the file on the way, as the bare one is. */
const BATCHES = 200;
const BATCH = 1_000;
const MANY = 1_000_000;

const actor = { staffId: newId(), role: 'nurse', seatId: newId() };

const measurement = (i: number) =>
  draft(vitalsKinds.recorded, newId(), {
    residentId: newId(),
    measuredAt: '2026-11-02T07:30:00+08:00',
    source: { by: 'hand' },
    values: {
      systolicMmHg: 110 + (i % 60),
      diastolicMmHg: 70 + (i % 20),
      pulsePerMin: 60 + (i % 40),
      temperatureC: 36.5,
    },
  });

/** The rows that one entry leaves in the tables, written by hand into a database of the same kind. */
function bareInserts(db: Db, source: Store) {
  db.exec(
    (
      source.db
        .prepare(
          "select sql from sqlite_master where sql is not null and tbl_name in ('journal', 'subject', 'vitals')",
        )
        .pluck()
        .all() as string[]
    ).join(';\n'),
  );
  const journal = db.prepare('insert into journal values (?,?,?,?,?,?,?,?,?)');
  const subject = db.prepare('insert into subject values (?,?,?,?,?,?,?)');
  const vitals = db.prepare('insert into vitals values (?,?,?)');
  return (rows: readonly BareRows[]) => {
    for (const row of rows) {
      journal.run(...row.journal);
      subject.run(...row.subject);
      vitals.run(...row.vitals);
    }
  };
}

interface BareRows {
  readonly journal: readonly unknown[];
  readonly subject: readonly unknown[];
  readonly vitals: readonly unknown[];
}

function rowsOf(store: Store, limit: number): readonly BareRows[] {
  const read = (table: string) =>
    store.db.prepare(`select * from ${table} limit ?`).raw().all(limit) as unknown[][];
  const [journal, subject, vitals] = [read('journal'), read('subject'), read('vitals')];
  return journal.map((row, i) => ({ journal: row, subject: subject[i] ?? [], vitals: vitals[i] ?? [] }));
}

/** Entries per second, single and in batches, beside bare inserts of the very same rows; then refold and verify. */
export async function benchEntries(dir: string): Promise<readonly Figure[]> {
  const key = randomBytes(32).toString('hex');
  const store = openStore({ dir: join(dir, 'entries'), key, catalogue });
  const single = await timed(() => {
    for (let i = 0; i < SINGLE; i++) store.append(actor, () => [measurement(i)]);
  });
  const drafts = Array.from({ length: BATCHES }, () =>
    Array.from({ length: BATCH }, (_, i) => measurement(i)),
  );
  const batched = await timed(() => {
    for (const batch of drafts) store.append(actor, () => batch);
  });

  const rows = rowsOf(store, SINGLE + BATCHES * BATCH);
  const bare = openDatabase(join(dir, 'bare.db'), key);
  // The store moves its log into the file as it goes; bare inserts do it as SQLite does of itself.
  bare.pragma('wal_autocheckpoint=1000');
  const insert = bareInserts(bare, store);
  const bareSingle = await timed(() => {
    for (const row of rows.slice(0, SINGLE)) insertIn(bare, () => insert([row]));
  });
  const bareBatched = await timed(() => {
    for (let at = SINGLE; at < rows.length; at += BATCH)
      insertIn(bare, () => insert(rows.slice(at, at + BATCH)));
  });
  bare.close();

  const missing = MANY - SINGLE - BATCHES * BATCH;
  for (let done = 0; done < missing; done += 5_000) {
    store.append(actor, () =>
      Array.from({ length: Math.min(5_000, missing - done) }, (_, i) => measurement(i)),
    );
  }
  const rebuild = await timed(() => store.rebuild());
  let verified = store.verify();
  const verify = await timed(() => {
    verified = store.verify();
  });
  if (verified.difference || verified.entries !== MANY) throw new Error('verify was not clean');
  store.close();
  const perSecond = (count: number, ms: number) => Math.round((count / ms) * 1_000);
  return [
    {
      name: 'entries per second, one durable save each',
      value: perSecond(SINGLE, single),
      unit: '/s',
      yardstick: { name: 'bare inserts of the same rows', value: perSecond(SINGLE, bareSingle) },
    },
    {
      name: `entries per second, in batches of ${BATCH}`,
      value: perSecond(BATCHES * BATCH, batched),
      unit: '/s',
      yardstick: { name: 'bare inserts of the same rows', value: perSecond(BATCHES * BATCH, bareBatched) },
      aim: '≥ 0.6×',
    },
    { name: 'refold of 1 million entries', value: rebuild / 1_000, unit: 's' },
    { name: 'verify of 1 million entries', value: verify / 1_000, unit: 's' },
  ];
}

function insertIn(db: Db, work: () => void): void {
  db.transaction(work).immediate();
}
