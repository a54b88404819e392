import type { Db } from './open-database.ts';
import { asRefusal, type RefusalCode, StoreRefusal } from './refusal.ts';

const STOPPING: readonly RefusalCode[] = ['io-error', 'damaged'];

/** Runs `work` in one transaction that is durable when this returns. Throws StoreRefusal, or what `work` threw. */
export type Commit = <Result>(work: () => Result) => Result;

/**
 * After an error of reading or writing the disk nothing more is written through this handle. The kernel reports
 * a failed fsync once, forgets it, and may have dropped the very pages: a later success would prove nothing
 * (PostgreSQL's "fsyncgate", 2018). A page that could not be read is reported as damaged, and the encrypting layer
 * then fails on. Opening anew reads what the disk really holds.
 */
export function committer(db: Db, begun: () => void, durable: () => void): Commit {
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  const rollback = db.prepare('rollback');
  let broken: StoreRefusal | undefined;

  function transact<Result>(work: () => Result): Result {
    try {
      begin.run();
      begun();
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      const refusal = asRefusal(error, 'save');
      if (refusal instanceof StoreRefusal && STOPPING.includes(refusal.code)) broken = refusal;
      // SQLite has rolled back by itself after some errors.
      if (db.inTransaction) rollback.run();
      throw refusal;
    }
  }

  return (work) => {
    if (broken) throw broken;
    // An inner save would be acknowledged before it is durable.
    if (db.inTransaction) throw new Error('a save was begun inside another');
    const result = transact(work);
    durable();
    return result;
  };
}
