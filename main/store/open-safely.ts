import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyFileDurably, syncDir } from './durable-file.ts';
import { type Db, openDatabase, type StoreKey } from './open-database.ts';
import { StoreRefusal } from './refusal.ts';
import { committedFrames } from './write-ahead-log.ts';

/**
 * Opens the database after a crash without trusting its library with the write-ahead log. The encrypting layer
 * (SQLite3 Multiple Ciphers, `mcIoRead`) swallows errors of reading: a log that could not be read to its end would
 * pass for a shorter one, and closing would delete it with every save in it. So the log is read here first, kept
 * under a second name meanwhile, and put back when SQLite took in less than it holds.
 * Throws StoreRefusal; then the database and its log are as they were.
 */
export function openSafely(file: string, key: StoreKey): Db {
  const log = `${file}-wal`;
  const kept = `${log}-kept`;
  putBack(log, kept);
  const expected = committedFrames(log);
  if (expected === 0) return openDatabase(file, key);
  keep(log, kept);
  let db: Db | undefined;
  try {
    db = openDatabase(file, key);
    if (framesIn(db) < expected) {
      throw new StoreRefusal(
        'io-error',
        '磁盘读取出错：上次没有来得及归档的记录读不完整，数据没有打开，记录都还在。请重新打开；如仍有此提示，请检查磁盘。',
      );
    }
    forget(kept);
    return db;
  } catch (error) {
    db?.close();
    putBack(log, kept);
    throw error;
  }
}

/** How many frames SQLite found in the log. */
function framesIn(db: Db): number {
  return db.prepare<[], { readonly log: number }>('pragma wal_checkpoint(noop)').get()?.log ?? 0;
}

function keep(log: string, kept: string): void {
  if (linked(log, kept)) syncDir(dirname(log));
  else copyFileDurably(log, kept);
}

function linked(log: string, kept: string): boolean {
  // Windows removes no name of a file that SQLite has open.
  if (process.platform === 'win32') return false;
  try {
    linkSync(log, kept);
    return true;
  } catch {
    // A file system without links.
    return false;
  }
}

/** Where the log is gone, the kept one takes its place; where it is there, the kept one is not needed. */
function putBack(log: string, kept: string): void {
  if (!existsSync(kept)) return;
  if (existsSync(log)) rmSync(kept);
  else renameSync(kept, log);
  syncDir(dirname(log));
}

/** Before the first save: an old log beside a newer database would take it back to an old state. */
function forget(kept: string): void {
  rmSync(kept);
  syncDir(dirname(kept));
}
