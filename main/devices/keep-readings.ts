import type { VitalsReading } from '../../drivers/vitals-reading.ts';
import type { Log } from '../log.ts';
import { NODE_ACTOR } from '../node-actor.ts';
import { hasReadingOfMemory } from '../store/queries/readings.ts';
import type { Store } from '../store/store.ts';
import { type DeviceAt, type NamedReading, nameReading, offeredDraft } from './offered-reading.ts';

/** Puts readings into the journal as they arrive, also when nobody looks. */
export interface ReadingKeeper {
  /** Keeps a reading, or says why it is not in the journal (yet). */
  readonly keep: (device: DeviceAt, reading: VitalsReading) => string | undefined;
  /** Keeps a reading now and names it; undefined when that could not be. */
  readonly keepNow: (device: DeviceAt, reading: VitalsReading) => string | undefined;
  /** Writes what still waits, as far as the disk lets it. */
  readonly stop: () => void;
}

const RETRY_MS = 5_000;
/** While nothing can be written; beyond it the oldest go, those from memories first, for the device still has them. */
const MOST_WAITING = 1_000;
const UNFIT = '设备传来的测量结果无法识别，没有采用。请查看设备屏幕，手工填写数值。';
const UNWRITTEN =
  '读数暂时没有存到磁盘，已留在内存里并会自动重试。请不要关机，先请管理员处理磁盘；重要数值请记在纸上。';

export function keepReadings(store: Store, log: Log): ReadingKeeper {
  let waiting: readonly NamedReading[] = [];
  let isScheduled = false;
  let timer: NodeJS.Timeout | undefined;

  function unknownOf(readings: readonly NamedReading[]): readonly NamedReading[] {
    const seen = new Set<string>();
    return readings.filter(({ readingId, offered: { isStored, memoryKey } }) => {
      const isKnown =
        seen.has(readingId) ||
        store.state('reading', readingId) !== undefined ||
        (isStored && memoryKey !== null && hasReadingOfMemory(store.db, memoryKey));
      seen.add(readingId);
      if (memoryKey !== null) seen.add(memoryKey);
      return !isKnown;
    });
  }

  /** Whether everything that waited is in the journal now. */
  function flush(): boolean {
    if (waiting.length === 0) return true;
    const batch = waiting;
    try {
      store.append(NODE_ACTOR, () => unknownOf(batch).map(offeredDraft));
      waiting = waiting.slice(batch.length);
      return true;
    } catch (error) {
      log.error('a device reading', error);
      clearTimeout(timer);
      timer = setTimeout(flush, RETRY_MS).unref();
      return false;
    }
  }

  function wait(reading: NamedReading): void {
    waiting = [...waiting, reading];
    if (waiting.length <= MOST_WAITING) return;
    const oldest = waiting.find(({ offered }) => offered.isStored) ?? waiting[0];
    waiting = waiting.filter((one) => one !== oldest);
    log.write('reading-lost', { reason: 'nothing can be written' });
  }

  function keepAll(): void {
    isScheduled = false;
    flush();
  }

  return {
    keep(device, reading) {
      const named = nameReading(device, reading);
      if (!named) return UNFIT;
      wait(named);
      if (!reading.isStored) return flush() ? undefined : UNWRITTEN;
      // A memory of hundreds comes in a burst and is still in the device: one write for all that has come.
      if (!isScheduled) setImmediate(keepAll);
      isScheduled = true;
      return undefined;
    },
    keepNow(device, reading) {
      const named = nameReading(device, reading);
      if (!named) return undefined;
      wait(named);
      return flush() ? named.readingId : undefined;
    },
    stop() {
      clearTimeout(timer);
      flush();
      clearTimeout(timer);
    },
  };
}
