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

const TABLES = ['journal', 'subject', 'vitals'] as const;

/** The rows that entries leave in the tables, written by hand into a database of the same kind. */
function bareInserts(db: Db, source: Store) {
  const made = `select sql from sqlite_master where sql is not null and tbl_name in ('${TABLES.join("','")}')`;
  db.exec((source.db.prepare(made).pluck().all() as string[]).join(';\n'));
  const inserts = TABLES.map((table) => {
    const columns = source.db.prepare(`select * from ${table}`).columns();
    return db.prepare(`insert into ${table} values (${columns.map(() => '?').join(',')})`);
  });
  return (rows: BareRows) => {
    for (const [at] of rows[0]?.entries() ?? []) {
      for (const [table, insert] of inserts.entries()) insert.run(...(rows[table]?.[at] ?? []));
    }
  };
}

/** For each table the rows of the same entries. */
type BareRows = readonly (readonly unknown[])[][];

/** Reads, each time, the rows that came since the last time. */
function newRows(store: Store): () => BareRows {
  const reads = TABLES.map((table) => store.db.prepare(`select * from ${table} where rowid > ?`).raw());
  const ends = TABLES.map((table) => store.db.prepare(`select max(rowid) from ${table}`).pluck());
  let last = ends.map((end) => end.get() ?? 0);
  return () => {
    const rows = reads.map((read, at) => read.all(last[at]) as unknown[][]);
    last = ends.map((end) => end.get() ?? 0);
    return rows;
  };
}

/** Entries per second, single and in batches, beside bare inserts of the very same rows; then refold and verify. */
export async function benchEntries(dir: string): Promise<readonly Figure[]> {
  const key = randomBytes(32).toString('hex');
  const store = openStore({ dir: join(dir, 'entries'), key, catalogue });
  const bare = openDatabase(join(dir, 'bare.db'), key);
  // The store moves its log into the file as it goes; bare inserts do it as SQLite does of itself.
  bare.pragma('wal_autocheckpoint=1000');
  const insert = bareInserts(bare, store);
  const rowsSince = newRows(store);

  /** Turn by turn, so that no turn of the machine's falls to one of them alone. */
  const compare = async (times: number, entries: number) => {
    const ms = { store: 0, bare: 0 };
    for (let i = 0; i < times; i++) {
      const batch = Array.from({ length: entries }, (_, at) => measurement(i * entries + at));
      ms.store += await timed(() => store.append(actor, () => batch));
      const rows = rowsSince();
      ms.bare += await timed(() => bare.transaction(() => insert(rows)).immediate());
    }
    return ms;
  };
  const single = await compare(SINGLE, 1);
  const batched = await compare(BATCHES, BATCH);
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
      value: perSecond(SINGLE, single.store),
      unit: '/s',
      yardstick: { name: 'bare inserts of the same rows', value: perSecond(SINGLE, single.bare) },
    },
    {
      name: `entries per second, in batches of ${BATCH}`,
      value: perSecond(BATCHES * BATCH, batched.store),
      unit: '/s',
      yardstick: { name: 'bare inserts of the same rows', value: perSecond(BATCHES * BATCH, batched.bare) },
      aim: '≥ 0.6×',
    },
    { name: 'refold of 1 million entries', value: rebuild / 1_000, unit: 's' },
    { name: 'verify of 1 million entries', value: verify / 1_000, unit: 's' },
  ];
}
