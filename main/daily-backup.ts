import { CLINIC } from '../domain/clinic/state.ts';
import type { Log } from './log.ts';
import { createBackup, newestBackup } from './store/backup.ts';
import type { Store } from './store/store.ts';

const LOOK_MS = 30 * 60_000;
const OLD_MS = 20 * 3_600_000;

export interface BackupKeeper {
  /** Since when backups that were due could not be made, unix ms; null while there is nothing to tell. */
  readonly failingSinceMs: () => number | null;
  readonly stop: () => void;
}

/**
 * Makes a backup whenever the newest is most of a day old, beside the clinic's work: a PC that is switched off at
 * night has no good hour for it. A failure is logged, told to those who answer for the data, and tried again.
 */
export function keepBackups(store: Store, log: Log): BackupKeeper {
  let failingSinceMs: number | null = null;

  function isDue(): boolean {
    if (!store.state('clinic', CLINIC)) return false;
    const newest = newestBackup(store.dir, store.nowMs());
    const ageMs = newest ? store.nowMs() - newest.madeAtMs : OLD_MS;
    return ageMs < 0 || ageMs >= OLD_MS;
  }

  async function look(): Promise<void> {
    if (!isDue()) {
      failingSinceMs = null;
      return;
    }
    try {
      const { bytes } = await createBackup(store);
      log.write('backup', { bytes });
      failingSinceMs = null;
    } catch (error) {
      failingSinceMs ??= store.nowMs();
      log.error('backup', error);
    }
  }
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    stop: () => clearInterval(timer),
    // One that was made by hand meanwhile is as good.
    failingSinceMs: () => (isDue() ? failingSinceMs : null),
  };
}
