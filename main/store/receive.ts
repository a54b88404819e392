import {
  canonicalJson,
  EARLIEST,
  type Entry,
  entrySchema,
  GENESIS,
  type HashedColumns,
} from '../../domain/journal/index.ts';
import { headIsGenuine } from './identity.ts';
import { chainHash, type JournalWriter, MAX_BODY_LENGTH } from './journal.ts';
import { type JournalRows, placeOf } from './journal-rows.ts';
import type { LogTable } from './logs.ts';

/** A run of entries of one log from its author or a relay, in sequence, with the author's signed head after them. */
export interface Delivery {
  readonly log: string;
  readonly publicKey: Uint8Array;
  readonly entries: readonly Entry[];
  /** The author's signature over the last of `entries`. */
  readonly headSignature: Uint8Array;
}

export type DeliveryRefusal =
  /** Entries are missing in front: ask again from `have + 1`. */
  | { readonly ok: false; readonly code: 'gap'; readonly have: number }
  /** Its author signed another entry for the same place: two histories of one log. Raise an alarm. */
  | { readonly ok: false; readonly code: 'fork'; readonly seq: number }
  /** Not what the log's author signed, or not an entry at all. `seq` is 0 when the delivery as a whole is not. */
  | { readonly ok: false; readonly code: 'forged'; readonly seq: number };

/** A refused delivery left nothing behind. */
export type Received =
  | { readonly ok: true; readonly added: readonly Entry[]; readonly known: number }
  | DeliveryRefusal;

type ChainedRow = HashedColumns & { readonly hash: string; readonly prev: string };

const forged = (seq: number): DeliveryRefusal => ({ ok: false, code: 'forged', seq });

/** Stores what is new of a delivery, inside the caller's transaction. Repeating one is harmless. */
export function receive(
  delivery: Delivery,
  rows: JournalRows,
  logs: LogTable,
  writer: JournalWriter,
): Received {
  const checked = checkDelivery(delivery);
  if ('ok' in checked) return checked;
  const chain = checked;
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return { ok: true, added: [], known: 0 };

  const known = logs.find(delivery.log);
  const have = known?.head_seq ?? 0;
  if (first.seq > have + 1) return { ok: false, code: 'gap', have };
  const hashAt = (seq: number) => (seq === 0 ? GENESIS : rows.at(placeOf(known?.no ?? 0, seq))?.hash);
  let prev = hashAt(first.seq - 1);
  for (const row of chain) {
    // Both hashes stand for everything before them, and the last is signed: this is a second history.
    if (row.prev !== prev) return { ok: false, code: 'fork', seq: Math.max(row.seq - 1, 1) };
    if (row.seq <= have && hashAt(row.seq) !== row.hash) {
      return { ok: false, code: 'fork', seq: row.seq };
    }
    prev = row.hash;
  }

  const unknown = chain.filter((row) => row.seq > have);
  if (unknown.length === 0) return { ok: true, added: [], known: chain.length };
  const no = known?.no ?? logs.begin(delivery.log, Buffer.from(delivery.publicKey));
  const news = unknown.map((row) => ({
    place: placeOf(no, row.seq),
    columns: row,
    entry: entryOf(row),
    own: false,
  }));
  const latestAt = unknown.reduce((latest, { at }) => (at > latest ? at : latest), EARLIEST);
  const { seq, hash } = last;
  const signature = Buffer.from(delivery.headSignature);
  writer.accept(news, { no, id: delivery.log, seq, hash, signature, latestAt });
  const added = news.map(({ entry, columns }) => ({ ...entry, prev: columns.prev }));
  return { ok: true, added, known: chain.length - added.length };
}

/** As folds get it: without `prev`. */
function entryOf({ subjectType, subjectId, actor, body, ...rest }: ChainedRow): Entry {
  const subject = { type: subjectType, id: subjectId };
  return { ...rest, subject, actor: JSON.parse(actor), body: JSON.parse(body), prev: '' };
}

/** The delivery's rows when they are one unbroken chain that the log's author signed: hostile until then. */
function checkDelivery(delivery: Delivery): readonly ChainedRow[] | DeliveryRefusal {
  const chain: ChainedRow[] = [];
  for (const candidate of delivery.entries) {
    const row = readRow(candidate);
    const before = chain.at(-1);
    if (!row || row.log !== delivery.log) return forged(row?.seq ?? 0);
    if (before && (row.seq !== before.seq + 1 || row.prev !== before.hash)) return forged(row.seq);
    if (chainHash(row.prev, row) !== row.hash) return forged(row.seq);
    chain.push(row);
  }
  const last = chain.at(-1);
  if (last && !headIsGenuine(delivery.publicKey, last.log, last.seq, last.hash, delivery.headSignature)) {
    return forged(0);
  }
  return chain;
}

function readRow(candidate: unknown): ChainedRow | undefined {
  try {
    const entry = entrySchema.parse(candidate);
    const { log, seq, at, kind, v, subject, prev, hash } = entry;
    const body = canonicalJson(entry.body);
    if (body.length > MAX_BODY_LENGTH) return undefined;
    const actor = canonicalJson(entry.actor);
    const { type: subjectType, id: subjectId } = subject;
    return { log, seq, at, kind, v, subjectType, subjectId, actor, body, prev, hash };
  } catch {
    // Not of an entry's shape, or a body that JSON cannot say or that is nested beyond the stack.
    return undefined;
  }
}
