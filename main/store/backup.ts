import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Backup, backupName, backupsDir, listBackups, superfluous } from './backup-list.ts';
import { makeDirDurably, syncDir } from './durable-file.ts';
import { asRefusal, StoreRefusal } from './refusal.ts';
import type { Store } from './store.ts';

export { type Backup, listBackups, newestBackup } from './backup-list.ts';

/** The name that a backup bears until it is whole and checked. */
const PARTIAL = '.partial.db';

const running = new WeakSet<Store>();

/**
 * Makes a checked, encrypted copy under `backups/` while the clinic works, and lets go of the oldest copies.
 * Throws StoreRefusal (disk full, disk error); then there is no half file, and every earlier backup is there.
 */
export async function createBackup(store: Store): Promise<Backup> {
  if (running.has(store)) throw new StoreRefusal('in-use', '正在做另一次备份，请等它完成。');
  running.add(store);
  const folder = backupsDir(store.dir);
  const partial = join(folder, PARTIAL);
  try {
    makeDirDurably(folder);
    removePartial(partial);
    await store.copyTo(partial);
    const madeAtMs = freeSecond(folder, wholeSecond(store.nowMs()));
    const file = backupName(madeAtMs);
    renameSync(partial, join(folder, file));
    syncDir(folder);
    removeSuperfluous(store.dir, file);
    return { file, madeAtMs, bytes: statSync(join(folder, file)).size };
  } catch (error) {
    removePartial(partial);
    throw asRefusal(error, 'backup');
  } finally {
    running.delete(store);
  }
}

function removePartial(partial: string): void {
  for (const suffix of ['', '-wal', '-journal']) rmSync(partial + suffix, { force: true });
}

const wholeSecond = (ms: number) => Math.floor(ms / 1000) * 1000;

function freeSecond(folder: string, nowMs: number): number {
  let ms = nowMs;
  while (existsSync(join(folder, backupName(ms)))) ms += 1000;
  return ms;
}

/** The one just made stays, even when the clock was set back and it seems the oldest. */
function removeSuperfluous(dir: string, justMade: string): void {
  for (const { file } of superfluous(listBackups(dir))) {
    if (file !== justMade) rmSync(join(backupsDir(dir), file), { force: true });
  }
}
