import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupName, backupsDir } from './backup-list.ts';
import { checkCopy } from './check-copy.ts';
import { copyFileDurably, syncDir } from './durable-file.ts';
import { createIdentity } from './identity.ts';
import { lockDirectory } from './lock.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, type StoreKey } from './open-database.ts';
import { asRefusal, resultCode, StoreRefusal } from './refusal.ts';
import { noteOpened, STORE_FILE } from './store-info.ts';

export interface Restored {
  /** The new identity: what is written from now on begins new logs, and the old ones never fork. */
  readonly nodeId: string;
  /** Where the replaced database is kept, within the data directory; undefined when there was none. */
  readonly keptAs: string | undefined;
}

const SIDE_FILES = ['-wal', '-journal'] as const;

/**
 * Puts a backup (a name within `backups/`, or a path) in the place of the database, which is kept under another
 * name. The store must be closed. Interrupted at any point, either the old or the restored database is in place,
 * or none, and then opening says so. Throws StoreRefusal; then the database in place was not touched.
 */
export function restoreBackup(
  dir: string,
  backup: string,
  key: StoreKey,
  nowMs: number = Date.now(),
): Restored {
  const file = join(dir, STORE_FILE);
  const partial = `${file}.restoring`;
  const unlock = lockDirectory(dir);
  try {
    removeAll(partial);
    const nodeId = prepare(resolve(backupsDir(dir), backup), partial, key);
    const keptAs = putAside(dir, file, nowMs);
    renameSync(partial, file);
    syncDir(dir);
    noteOpened(dir, key);
    return { nodeId, keptAs };
  } catch (error) {
    removeAll(partial);
    throw asRefusal(error, 'backup');
  } finally {
    unlock();
  }
}

function removeAll(file: string): void {
  for (const suffix of ['', ...SIDE_FILES]) rmSync(file + suffix, { force: true });
}

/** Copies the backup, checks it and gives it a new identity; gives the identity. */
function prepare(backup: string, partial: string, key: StoreKey): string {
  if (!existsSync(backup))
    throw new StoreRefusal('damaged', '找不到这份备份，什么都没有改动。请换一份备份。');
  copyFileDurably(backup, partial);
  const db = openBackup(partial, key);
  try {
    migrate(db, migrations);
    checkCopy(db);
    const { nodeId } = createIdentity(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
    return nodeId;
  } finally {
    db.close();
    syncFile(partial);
  }
}

function openBackup(partial: string, key: StoreKey) {
  try {
    return openDatabase(partial, key);
  } catch (error) {
    if (!(error instanceof StoreRefusal) || resultCode(error.cause) !== 'SQLITE_NOTADB') throw error;
    const sentence =
      '这份备份打不开：不是用现在这把密钥加密的，或有损坏。什么都没有改动，请换一份备份或密钥。';
    throw new StoreRefusal('wrong-key', sentence, error);
  }
}

function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * The database first, its log after it, each step on the disk before the next: without its log an undamaged
 * database would open as of some time ago, and beside a foreign log a restored one would be destroyed.
 */
function putAside(dir: string, file: string, nowMs: number): string | undefined {
  let ms = nowMs;
  const kept = () => join(dir, backupName(ms).replace('clinic-', 'clinic-replaced-'));
  while (['', ...SIDE_FILES].some((suffix) => existsSync(kept() + suffix))) ms += 1000;
  let moved = false;
  for (const suffix of ['', ...SIDE_FILES]) {
    if (!existsSync(file + suffix)) continue;
    renameSync(file + suffix, kept() + suffix);
    syncDir(dir);
    moved = true;
  }
  return moved ? kept().slice(dir.length + 1) : undefined;
}
