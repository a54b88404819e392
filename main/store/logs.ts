import { EARLIEST, GENESIS, type Stamp } from '../../domain/journal/index.ts';
import { MAX_LOGS } from './journal-rows.ts';
import type { Db } from './open-database.ts';

/** Where a log stands: its number in this store and its last entry. */
export interface LogHead {
  readonly no: number;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

export interface LogRow {
  readonly no: number;
  readonly id: string;
  readonly public_key: Buffer;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly head_signature: Buffer;
  /** The latest stamp of its entries: where the clock goes on after a restart. */
  readonly latest_at: string;
}

/** A log's new head, as its author signed it. */
export interface SignedHead extends LogHead {
  readonly signature: Buffer;
  readonly latestAt: Stamp;
}

export function logTable(db: Db) {
  const byId = db.prepare<[string], LogRow>('select * from log where id = ?');
  const all = db.prepare<[], LogRow>('select * from log order by no');
  const nextNo = db.prepare<[], number>('select coalesce(max(no), 0) + 1 from log').pluck();
  const insert = db.prepare(
    'insert into log (no, id, public_key, head_seq, head_hash, head_signature, latest_at) values (?,?,?,0,?,?,?)',
  );
  const update = db.prepare(
    'update log set head_seq = ?, head_hash = ?, head_signature = ?, latest_at = max(latest_at, ?) where no = ?',
  );
  const behind = db.prepare<[number], LogRow>('select * from log where no > ? order by no limit 1');
  const latest = db
    .prepare<[string], string | null>('select max(latest_at) from log where latest_at <= ?')
    .pluck();

  return {
    find: (id: string) => byId.get(id),
    /** Gives a number to a log that this store never saw; in the same transaction it gets its first head. */
    begin(id: string, publicKey: Buffer): number {
      const no = nextNo.get() ?? 1;
      if (no >= MAX_LOGS) throw new RangeError(`this store holds ${no - 1} logs and can hold no more`);
      insert.run(no, id, publicKey, GENESIS, Buffer.alloc(0), EARLIEST);
      return no;
    },
    advance: ({ no, seq, hash, signature, latestAt }: SignedHead) =>
      update.run(seq, hash, signature, latestAt, no),
    all: (): readonly LogRow[] => all.all(),
    /** The log with the next higher number. */
    behind: (no: number) => behind.get(no),
    /** The latest stamp of any log that is not beyond a limit. */
    latestStamp: (limit: Stamp): Stamp => latest.get(limit) ?? EARLIEST,
  };
}

export type LogTable = ReturnType<typeof logTable>;
