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

  async function look(): Promise<void> {
    if (!store.state('clinic', CLINIC)) return;
    const newest = newestBackup(store.dir, store.nowMs());
    const ageMs = newest ? store.nowMs() - newest.madeAtMs : OLD_MS;
    if (ageMs >= 0 && ageMs < OLD_MS) return;
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
    failingSinceMs() {
      if (failingSinceMs === null) return null;
      const newest = newestBackup(store.dir, store.nowMs());
      // One that was made by hand meanwhile is as good.
      return newest && newest.madeAtMs >= failingSinceMs ? null : failingSinceMs;
    },
  };
}
