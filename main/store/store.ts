import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Draft, Entry } from '../../domain/journal/index.ts';
import { type BlobStore, blobStore } from './blobs.ts';
import { type Catalogue, indexCatalogue } from './catalogue.ts';
import { loadIdentity, type NodeIdentity } from './identity.ts';
import { journalWriter } from './journal.ts';
import { journalRows, toEntry } from './journal-rows.ts';
import { logTable } from './logs.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { type Db, openDatabase, type StoreKey, settleFile } from './open-database.ts';
import { projector } from './project.ts';
import { bringUpToDate, rebuildAll } from './rebuild.ts';
import { type Delivery, DeliveryRefused, type Received, receiver } from './receive.ts';
import { asRefusal } from './refusal.ts';
import { type Upkeep, upkeep } from './upkeep.ts';
import { type Verification, verifyStore } from './verify.ts';

export interface StoreOptions {
  readonly dir: string;
  readonly key: StoreKey;
  readonly catalogue: Catalogue;
  /** Unix time in ms; tests drive it. */
  readonly nowMs?: () => number;
}

export interface Store {
  readonly db: Db;
  readonly file: string;
  readonly identity: NodeIdentity;
  readonly blobs: BlobStore;
  readonly nowMs: () => number;
  /**
   * The one write path. `decide` reads and rules inside the transaction, so nothing can change between the
   * decision and the write; what it returns is durable when this returns. Throws AppendRefused or StoreRefusal,
   * and then nothing was written.
   */
  readonly append: (actor: Actor, decide: () => readonly Draft[]) => readonly Entry[];
  readonly receive: (delivery: Delivery) => Received;
  /** The folded state of a subject, or undefined. */
  readonly state: <State>(type: string, id: string) => State | undefined;
  /** A subject's entries in fold order: its history. */
  readonly history: (type: string, id: string) => readonly Omit<Entry, 'prev'>[];
  /** Called after each commit with what was written; returns the way to stop. */
  readonly onCommitted: (listener: (entries: readonly Entry[]) => void) => () => void;
  /** Throws every projection away and makes it again from the journal. */
  readonly rebuild: () => void;
  readonly verify: (progress?: (done: number) => void) => Verification;
  readonly close: () => void;
}

export const STORE_FILE = 'clinic.db';

/** Opens the clinic's store in `dir`, made if new. Throws StoreRefusal with a sentence when it cannot be used. */
export function openStore({ dir, key, catalogue, nowMs = Date.now }: StoreOptions): Store {
  const file = join(dir, STORE_FILE);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw asRefusal(error);
  }
  const db = openDatabase(file, key);
  try {
    settleFile(db, file);
    migrate(db, migrations);
    return assemble(db, file, catalogue, nowMs);
  } catch (error) {
    db.close();
    throw asRefusal(error);
  }
}

function assemble(db: Db, file: string, catalogue: Catalogue, nowMs: () => number): Store {
  const lookup = indexCatalogue(catalogue);
  const identity = loadIdentity(db);
  const rows = journalRows(db);
  const logs = logTable(db, identity);
  const projections = projector(db, lookup, rows);
  const parts = { lookup, identity, rows, logs, projector: projections, nowMs };
  let writer = journalWriter(parts);
  const stateOf = db
    .prepare<[string, string], string | null>('select state from subject where id = ? and type = ?')
    .pluck();
  const listeners = new Set<(entries: readonly Entry[]) => void>();
  const care: Upkeep = upkeep(db);
  bringUpToDate({ db, lookup, rows, logs, catalogue, projector: projections });

  /** Runs `work` in one transaction; on failure the clock in memory goes back to what the file says. */
  function commit<Result>(work: () => Result): Result {
    try {
      const result = db.transaction(work).immediate();
      care.afterCommit();
      return result;
    } catch (error) {
      writer = journalWriter(parts);
      throw asRefusal(error);
    }
  }

  return {
    db,
    file,
    identity,
    blobs: blobStore(db),
    nowMs,
    append(actor, decide) {
      const entries = commit(() => writer.append(decide(), actor));
      for (const listener of listeners) listener(entries);
      return entries;
    },
    receive(delivery) {
      try {
        return commit(() => receiver(rows, logs, writer)(delivery));
      } catch (error) {
        if (error instanceof DeliveryRefused) return error.outcome;
        throw error;
      }
    },
    state<State>(type: string, id: string) {
      const text = stateOf.get(id, type);
      return text == null ? undefined : (JSON.parse(text) as State);
    },
    history: (type, id) => rows.ofSubject(type, id).map(toEntry),
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rebuild: () => rebuildAll({ db, lookup, rows, logs, catalogue, projector: projections }),
    verify: (progress) => verifyStore({ db, lookup, rows, logs, catalogue }, progress),
    close() {
      care.stop();
      db.close();
    },
  };
}
