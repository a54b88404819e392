import { EARLIEST, GENESIS, type Stamp } from '../../domain/journal/index.ts';
import { headIsGenuine, type NodeIdentity, signHead } from './identity.ts';
import type { Db } from './open-database.ts';

/** Where a log stands: its number in this store and its last entry. */
export interface LogHead {
  readonly no: number;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

interface LogRow {
  readonly no: number;
  readonly id: string;
  readonly public_key: Buffer;
  readonly head_seq: number;
  readonly head_hash: string;
  readonly head_signature: Buffer;
  readonly latest_at: string;
}

const EMPTY_SIGNATURE = Buffer.alloc(0);

export function logTable(db: Db, identity: NodeIdentity) {
  const byId = db.prepare<[string], LogRow>('select * from log where id = ?');
  const all = db.prepare<[], LogRow>('select * from log order by id');
  const insert = db.prepare(
    'insert into log (id, public_key, head_seq, head_hash, head_signature, latest_at) values (?,?,0,?,?,?)',
  );
  const advance = db.prepare(
    'update log set head_seq=?, head_hash=?, head_signature=?, latest_at=max(latest_at, ?) where no=?',
  );
  const latest = db.prepare<[], string | null>('select max(latest_at) from log').pluck();

  const head = (row: LogRow): LogHead => ({
    no: row.no,
    id: row.id,
    seq: row.head_seq,
    hash: row.head_hash,
  });

  return {
    find(id: string): LogHead | undefined {
      const row = byId.get(id);
      return row && head(row);
    },
    /** The log of that name, begun if this store never saw it. */
    open(id: string, publicKey: Buffer = identity.publicKey): LogHead {
      const row = byId.get(id);
      if (row) return head(row);
      const no = Number(insert.run(id, publicKey, GENESIS, EMPTY_SIGNATURE, EARLIEST).lastInsertRowid);
      return { no, id, seq: 0, hash: GENESIS };
    },
    advance(to: LogHead, at: Stamp, signature: Buffer): void {
      advance.run(to.seq, to.hash, signature, at, to.no);
    },
    sign: (to: LogHead): Buffer => signHead(identity, to.id, to.seq, to.hash),
    all: () =>
      all.all().map((row) => ({ ...head(row), publicKey: row.public_key, signature: row.head_signature })),
    isGenuine: (log: LogHead & { readonly publicKey: Buffer }, signature: Buffer) =>
      headIsGenuine(log.publicKey, log.id, log.seq, log.hash, signature),
    /** The latest stamp in any log: where the clock goes on after a restart. */
    latestStamp: (): Stamp => latest.get() ?? EARLIEST,
  };
}

export type LogTable = ReturnType<typeof logTable>;
