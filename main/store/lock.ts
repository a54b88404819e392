import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asRefusal } from './refusal.ts';

export const LOCK_FILE = 'clinic.lock';

/**
 * Keeps every other program, and a restore, out of a data directory; gives the way to let go, which also happens
 * when the process dies. An empty database of its own: its lock neither reads nor repairs the clinic's file, which
 * may be damaged, and survives when this process closes another descriptor of that file (POSIX drops a process's
 * locks on a file then). Throws StoreRefusal `in-use`.
 */
export function lockDirectory(dir: string): () => void {
  let db: Database.Database | undefined;
  try {
    db = new Database(join(dir, LOCK_FILE), { timeout: 300 });
    db.pragma('journal_mode=MEMORY');
    db.exec('begin exclusive');
  } catch (error) {
    db?.close();
    throw asRefusal(error, 'open');
  }
  const held = db;
  return () => held.close();
}
