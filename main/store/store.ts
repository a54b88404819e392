import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Draft, Entry } from '../../domain/journal/index.ts';
import { type BlobStore, blobStore } from './blobs.ts';
import { type Catalogue, indexCatalogue } from './catalogue.ts';
import { checkCopyBesideWork } from './check-copy.ts';
import { committer } from './commit.ts';
import { makeDirDurably } from './durable-file.ts';
import { type EcgSpool, ecgSpool } from './ecg-spool.ts';
import { loadIdentity, type NodeIdentity } from './identity.ts';
import { journalWriter } from './journal.ts';
import { journalRows, type StoredEntry, toEntry } from './journal-rows.ts';
import { lockDirectory } from './lock.ts';
import { logTable } from './logs.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { type Db, type StoreKey, settleFile } from './open-database.ts';
import { openSafely } from './open-safely.ts';
import { projector } from './project.ts';
import { bringUpToDate, rebuildAll } from './rebuild.ts';
import { rebuildProgress, type TellRebuild } from './rebuild-progress.ts';
import { type Delivery, type Received, receive } from './receive.ts';
import { asRefusal, reading } from './refusal.ts';
import { copyDatabase } from './snapshot.ts';
import { explainRefusal, noteOpened, refuseLostDatabase, STORE_FILE } from './store-info.ts';
import { subjectTable } from './subjects.ts';
import { upkeep } from './upkeep.ts';
import { type Verification, verifyBesideWork, verifyStore } from './verify.ts';

export interface StoreOptions {
  readonly dir: string;
  readonly key: StoreKey;
  readonly catalogue: Catalogue;
  /** Unix time in ms; tests drive it. */
  readonly nowMs?: () => number;
  /** What went wrong after a save was acknowledged: a listener that threw, a checkpoint that failed. */
  readonly report?: (error: unknown) => void;
  /** Told each second while opening makes derived tables anew, as after an update of the program. */
  readonly rebuilding?: TellRebuild;
}

export interface Store {
  readonly db: Db;
  readonly dir: string;
  readonly file: string;
  readonly identity: NodeIdentity;
  readonly blobs: BlobStore;
  readonly ecgSpool: EcgSpool;
  readonly nowMs: () => number;
  /**
   * The one write path. `decide` reads and rules inside the transaction, so nothing can change between the
   * decision and the write; what it returns is durable when this returns. Throws AppendRefused, StoreRefusal or
   * what `decide` threw, and then nothing was written. After an `io-error` it refuses until the store is reopened.
   */
  readonly append: (actor: Actor, decide: () => readonly Draft[]) => readonly Entry[];
  /** Takes in what another node sent; durable when this returns. Throws StoreRefusal. */
  readonly receive: (delivery: Delivery) => Received;
  /** The folded state of a subject, or undefined. */
  readonly state: <State>(type: string, id: string) => State | undefined;
  /** A subject's entries in fold order: its history. */
  readonly history: (type: string, id: string) => readonly StoredEntry[];
  /** Called after each commit with what was written; returns the way to stop. */
  readonly onCommitted: (listener: (entries: readonly Entry[]) => void) => () => void;
  /** Throws every projection away and makes it again from the journal. */
  readonly rebuild: () => void;
  /** Checks everything in one go; nothing else runs meanwhile. */
  readonly verify: (progress?: (done: number) => void) => Verification;
  /** Checks everything but SQLite's own structures, beside the clinic's work; yields how much was checked so far. */
  readonly verifyBesideWork: () => AsyncGenerator<number, Verification>;
  /** Copies the database into a new file and checks the copy, beside the clinic's work. Use `createBackup`. */
  readonly copyTo: (target: string) => Promise<void>;
  readonly close: () => void;
}

/** Opens the clinic's store in `dir`, made if new. Throws StoreRefusal with a sentence when it cannot be used. */
export function openStore(options: StoreOptions): Store {
  const { dir, key } = options;
  try {
    makeDirDurably(dir);
    // SQLite would say of a directory that cannot be written only that it cannot open the file.
    accessSync(dir, constants.W_OK);
    const unlock = lockDirectory(dir);
    try {
      return openLocked(options, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    throw explainRefusal(asRefusal(error, 'open'), dir, key);
  }
}

function openLocked(options: StoreOptions, unlock: () => void): Store {
  const { dir, key } = options;
  const file = join(dir, STORE_FILE);
  refuseLostDatabase(dir);
  const db = openSafely(file, key);
  try {
    settleFile(db, file);
    migrate(db, migrations);
    const store = assemble(db, file, options, unlock);
    noteOpened(dir, key);
    return store;
  } catch (error) {
    db.close();
    throw error;
  }
}

function assemble(db: Db, file: string, options: StoreOptions, unlock: () => void): Store {
  const { dir, key, catalogue, nowMs = Date.now, report = warn, rebuilding = () => {} } = options;
  const lookup = indexCatalogue(catalogue);
  const identity = loadIdentity(db);
  const rows = journalRows(db);
  const logs = logTable(db);
  const subjects = subjectTable(db);
  const projections = projector(db, lookup, rows, subjects);
  const progress = rebuildProgress(rebuilding);
  const parts = { db, catalogue, lookup, rows, logs, subjects, projector: projections, progress };
  db.transaction(() => bringUpToDate(parts)).immediate();

  const writer = journalWriter({ lookup, identity, rows, logs, projector: projections, nowMs });
  const care = upkeep(db, report);
  const commit = committer(db, writer.begin, () => {
    writer.settle();
    care.afterCommit();
  });
  const stateOf = db
    .prepare<[string, string], string | null>('select state from subject where id = ? and type = ?')
    .pluck();
  const listeners = new Set<(entries: readonly Entry[]) => void>();

  function announce(entries: readonly Entry[]): void {
    for (const listener of entries.length > 0 ? listeners : []) {
      try {
        listener(entries);
      } catch (error) {
        // The save is acknowledged: whoever was to be told of it cannot undo it.
        report(error);
      }
    }
  }

  return {
    db,
    dir,
    file,
    identity,
    blobs: blobStore(db, commit),
    ecgSpool: ecgSpool(db, commit),
    nowMs,
    append(actor, decide) {
      const entries = commit(() => writer.append(decide(), actor));
      announce(entries);
      return entries;
    },
    receive(delivery) {
      const received = commit(() => receive(delivery, rows, logs, writer));
      if (received.ok) announce(received.added);
      return received;
    },
    state<State>(type: string, id: string) {
      const text = reading(() => stateOf.get(id, type));
      return text == null ? undefined : (JSON.parse(text) as State);
    },
    history: (type, id) => reading(() => rows.ofSubject(type, id)).map(toEntry),
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rebuild: () => commit(() => rebuildAll(parts)),
    verify: (progress) => verifyStore({ ...parts, identity }, progress),
    verifyBesideWork: () => verifyBesideWork({ ...parts, identity }),
    async copyTo(target) {
      await copyDatabase(db, file, care, target);
      await checkCopyBesideWork(target, key);
    },
    close() {
      care.stop();
      db.close();
      unlock();
    },
  };
}

/** No message: it might name a person. */
function warn(error: unknown): void {
  process.emitWarning(`after a save: ${error instanceof Error ? error.name : 'unknown error'}`);
}
