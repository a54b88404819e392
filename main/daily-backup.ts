import { CLINIC } from '../domain/clinic/state.ts';
import type { Log } from './log.ts';
import { createBackup, newestBackup } from './store/backup.ts';
import type { Store } from './store/store.ts';

const LOOK_MS = 30 * 60_000;
const OLD_MS = 20 * 3_600_000;

/**
 * Makes a backup whenever the newest is most of a day old, beside the clinic's work: a PC that is switched off at
 * night has no good hour for it. A failure is logged and tried again; the data safety page shows the date.
 */
export function keepBackups(store: Store, log: Log): () => void {
  async function look(): Promise<void> {
    if (!store.state('clinic', CLINIC)) return;
    const newest = newestBackup(store.dir, store.nowMs());
    const ageMs = newest ? store.nowMs() - newest.madeAtMs : OLD_MS;
    if (ageMs >= 0 && ageMs < OLD_MS) return;
    try {
      const { bytes } = await createBackup(store);
      log.write('backup', { bytes });
    } catch (error) {
      log.error('backup', error);
    }
  }
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}
