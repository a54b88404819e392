import { canonicalJson, type Entry, entrySchema } from '../../domain/journal/index.ts';
import { headIsGenuine } from './identity.ts';
import { chainHash, type journalWriter } from './journal.ts';
import { type JournalRows, placeOf } from './journal-rows.ts';
import type { LogTable } from './logs.ts';

/** A run of entries of one log from its author or a relay, in sequence, with the author's signed head after them. */
export interface Delivery {
  readonly log: string;
  readonly publicKey: Buffer;
  readonly entries: readonly Entry[];
  /** The author's signature over the last of `entries`. */
  readonly headSignature: Buffer;
}

export type Received =
  | { readonly ok: true; readonly added: number; readonly known: number }
  /** Entries are missing in front: ask again from `have + 1`. */
  | { readonly ok: false; readonly code: 'gap'; readonly have: number }
  /** The same place holds another entry: two histories of one log. Raise an alarm; nothing was stored. */
  | { readonly ok: false; readonly code: 'fork'; readonly seq: number }
  /** Not what its author signed. Nothing was stored. */
  | { readonly ok: false; readonly code: 'forged'; readonly seq: number };

/** Thrown inside the transaction so that a refused delivery leaves nothing behind. */
export class DeliveryRefused extends Error {
  readonly outcome: Received;
  constructor(outcome: Received) {
    super('delivery refused');
    this.outcome = outcome;
  }
}

export function receiver(rows: JournalRows, logs: LogTable, writer: ReturnType<typeof journalWriter>) {
  /** Stores what is new of a delivery, inside the caller's transaction. Repeating one is harmless. */
  return function receive(delivery: Delivery): Received {
    let head = logs.open(delivery.log, delivery.publicKey);
    let added = 0;
    for (const candidate of delivery.entries) {
      const entry = entrySchema.parse(candidate);
      const refuse = (code: 'fork' | 'forged') => new DeliveryRefused({ ok: false, code, seq: entry.seq });
      if (entry.log !== delivery.log) throw refuse('forged');
      if (entry.seq <= head.seq) {
        if (rows.at(placeOf(head.no, entry.seq))?.hash !== entry.hash) throw refuse('fork');
        continue;
      }
      if (entry.seq > head.seq + 1) throw new DeliveryRefused({ ok: false, code: 'gap', have: head.seq });
      const unhashed = {
        log: entry.log,
        seq: entry.seq,
        at: entry.at,
        kind: entry.kind,
        v: entry.v,
        subject_type: entry.subject.type,
        subject_id: entry.subject.id,
        actor: canonicalJson(entry.actor),
        body: canonicalJson(entry.body),
      };
      if (entry.prev !== head.hash) throw refuse('fork');
      if (chainHash(head.hash, unhashed) !== entry.hash) throw refuse('forged');
      head = { ...head, seq: entry.seq, hash: entry.hash };
      writer.accept(
        { ...unhashed, place: placeOf(head.no, entry.seq), hash: entry.hash },
        head,
        delivery.headSignature,
      );
      added += 1;
    }
    if (
      added > 0 &&
      !headIsGenuine(delivery.publicKey, head.id, head.seq, head.hash, delivery.headSignature)
    ) {
      throw new DeliveryRefused({ ok: false, code: 'forged', seq: head.seq });
    }
    return { ok: true, added, known: delivery.entries.length - added };
  };
}
