import { EventPublisher } from '@orpc/server';
import { auditKinds } from '../domain/audit/events.ts';
import { draft, type Entry } from '../domain/journal/index.ts';
import { catalogue } from './catalogue.ts';
import { keepBackups } from './daily-backup.ts';
import { startDevices } from './devices/supervisor.ts';
import { openLog } from './log.ts';
import { openPractice } from './practice/practice.ts';
import { createPairing } from './serve/pairing.ts';
import { createSessions } from './serve/sessions.ts';
import type { LanControl, Services } from './services.ts';
import { findKey } from './store/key.ts';
import { openStore } from './store/store.ts';

export interface ServicesConfig {
  readonly dataDir: string;
  readonly practice: boolean;
  readonly version: string;
  /** The key, when the operating system's key store keeps it; otherwise the key file in the data directory. */
  readonly storeKeyHex?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly nowMs: () => number;
  readonly lan: LanControl;
  readonly enterPractice: () => Promise<void>;
}

const SWEEP_MS = 15_000;

export interface OpenServices {
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** Opens the store and everything that works on it. Throws StoreRefusal with a sentence when it cannot. */
export async function openServices(config: ServicesConfig): Promise<OpenServices> {
  const { dataDir, nowMs } = config;
  const { storeKeyHex, passphrase } = config;
  const found = findKey({
    dir: dataDir,
    ...(storeKeyHex !== undefined && { given: storeKeyHex }),
    ...(passphrase !== undefined && { passphrase }),
  });
  const log = openLog(dataDir);
  if (found.warning !== undefined) log.write('key-warning', { sentence: found.warning });
  const report = (error: unknown) => void log.error('after a save', error);
  const store = openStore({ dir: dataDir, key: found.key, catalogue, nowMs, report });
  const committed = new EventPublisher<Record<string, Entry>>({ maxBufferedEvents: 1_000 });
  store.onCommitted((entries) => {
    for (const entry of entries) committed.publish(entry.subject.type, entry);
  });
  const devices = startDevices({ store, log, nowMs });
  const practice = config.practice ? await openPractice({ store, log, nowMs }) : undefined;
  const sessions = createSessions(nowMs);
  const stopBackups = keepBackups(store, log);
  const sweep = setInterval(() => {
    for (const { staffId, role, seatId } of sessions.sweep()) {
      store.append({ staffId, role, seatId }, () => [draft(auditKinds.signedOut, staffId, { why: 'idle' })]);
    }
  }, SWEEP_MS).unref();

  const services: Services = {
    store,
    sessions,
    pairing: createPairing(nowMs),
    devices,
    log,
    dataDir,
    version: config.version,
    nowMs,
    committed,
    practice,
    enterPractice: config.enterPractice,
    lan: config.lan,
  };
  return {
    services,
    async close() {
      clearInterval(sweep);
      stopBackups();
      await practice?.stop();
      await devices.stop();
      store.close();
    },
  };
}
