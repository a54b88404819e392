import type { Check } from './difference.ts';
import { loadIdentity } from './identity.ts';
import { journalRows } from './journal-rows.ts';
import { logTable } from './logs.ts';
import { type Db, openDatabase, type StoreKey } from './open-database.ts';
import { asRefusal, StoreRefusal } from './refusal.ts';
import { inOneGo, inSlices } from './slices.ts';
import { checkChains } from './verify-chains.ts';

/**
 * Whether every page of a copy can be read, and it holds every entry up to its signed heads: a backup that was never
 * read is only a hope. What is derived is not compared; it can be made again. Throws StoreRefusal.
 */
export function checkCopy(db: Db): void {
  refuse(inOneGo(wholeOf(db)));
}

/** The same, opening the copy, beside the clinic's work. */
export async function checkCopyBesideWork(file: string, key: StoreKey): Promise<void> {
  const db = openDatabase(file, key);
  try {
    // The clinic's own cache is the one that must be warm.
    db.pragma('cache_size=-4096');
    const slices = inSlices(wholeOf(db));
    for (;;) {
      const slice = await slices.next();
      if (slice.done) {
        refuse(slice.value);
        return;
      }
    }
  } catch (error) {
    throw asRefusal(error, 'backup');
  } finally {
    db.close();
  }
}

function* wholeOf(db: Db): Check {
  yield* readPages(db);
  const parts = { db, rows: journalRows(db), logs: logTable(db), identity: loadIdentity(db) };
  return yield* checkChains(parts, { entries: 0, subjects: 0 });
}

/** Every page of every table and index is authenticated as it is read: one with a changed byte is an error. */
function* readPages(db: Db): Check {
  for (const _ of db.prepare('select pageno from dbstat').iterate()) yield;
  return undefined;
}

function refuse(difference: { readonly what: string } | undefined): void {
  if (difference)
    throw new StoreRefusal('damaged', `备份的内容有误（${difference.what}），没有使用；请运行“数据核对”。`);
}
