import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { asRefusal, RESTORE, resultCode, StoreRefusal } from './refusal.ts';

export type Db = Database.Database;

/** 256-bit database key as 64 lower-case hex digits. */
export type StoreKey = string;

/**
 * Opens the encrypted database and makes it durable: an acknowledged commit survives a power cut.
 * WAL with synchronous=FULL syncs the log on every commit; a reopened WAL database reports NORMAL, so it is set
 * on every open. Exclusive locking keeps a second process out and is released by the system when we die.
 * AEGIS-256 pages are authenticated: a changed byte is an error, never a wrong record. Where the processor has AES
 * instructions it costs an eighth of ChaCha20-Poly1305 in its portable form here, and a save writes eight pages.
 * Throws StoreRefusal; `damaged` where the bytes do not answer to the key, whichever of the two is at fault.
 */
export function openDatabase(file: string, key: StoreKey): Db {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new StoreRefusal('wrong-key', '数据库密钥格式不对，数据没有改动。');
  let db: Db | undefined;
  try {
    db = new Database(file, { timeout: 300 });
    db.pragma("cipher='aegis'");
    db.pragma("algorithm='aegis-256'");
    db.pragma(`key="raw:${key}"`);
    db.pragma('locking_mode=EXCLUSIVE');
    db.pragma('journal_mode=WAL');
    db.pragma('synchronous=FULL');
    db.pragma('foreign_keys=ON');
    db.pragma('cell_size_check=ON');
    db.pragma('cache_size=-65536');
    db.pragma('temp_store=MEMORY');
    // A mapped file would let a failing disk kill the process, and a power cut tear it unseen.
    db.pragma('mmap_size=0');
    db.pragma('wal_autocheckpoint=0');
    db.prepare('select count(*) from sqlite_master').get();
    return db;
  } catch (error) {
    db?.close();
    throw asRefusal(error, 'open');
  }
}

/**
 * Moves the write-ahead log into the database file, then checks that the file is as long as its header says.
 * On a full disk the log stays where it is: the records can still be read.
 */
export function settleFile(db: Db, file: string): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (resultCode(error) === 'SQLITE_FULL') return;
    throw error;
  }
  const pages = Number(db.pragma('page_count', { simple: true }));
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  if (statSync(file).size < pages * pageSize) {
    throw new StoreRefusal('damaged', `数据库文件不完整（比应有的短），文件已原样保留。${RESTORE}`);
  }
}
