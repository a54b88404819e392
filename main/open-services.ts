import { EventPublisher } from '@orpc/server';
import { auditKinds } from '../domain/audit/events.ts';
import { CLINIC, type ClinicState } from '../domain/clinic/state.ts';
import { draft } from '../domain/journal/index.ts';
import { signInPolicy } from '../domain/staff/rules.ts';
import type { Driver } from '../drivers/types.ts';
import { catalogue } from './catalogue.ts';
import { keepBackups } from './daily-backup.ts';
import { startDevices } from './devices/supervisor.ts';
import { createCurves } from './ecg/curves.ts';
import { startEcg } from './ecg/service.ts';
import { watchFolders } from './ecg/watched-folders.ts';
import { type Log, openLog } from './log.ts';
import { openPractice } from './practice/practice.ts';
import { seedProgramme } from './practice/programme/seed-programme.ts';
import { createAddressTries } from './serve/address-tries.ts';
import { createPairing } from './serve/pairing.ts';
import { createSessions, type Sessions } from './serve/sessions.ts';
import type { LanControl, Services } from './services.ts';
import { findKey } from './store/key.ts';
import type { TellRebuild } from './store/rebuild-progress.ts';
import { openStore, type Store } from './store/store.ts';

export interface ServicesConfig {
  readonly dataDir: string;
  readonly practice: boolean;
  readonly version: string;
  /** The key, when the operating system's key store keeps it; otherwise the key file in the data directory. */
  readonly storeKeyHex?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly nowMs: () => number;
  /** What may be attached; all drivers of this program unless a bench brings its own. */
  readonly drivers?: readonly Driver[] | undefined;
  readonly lan: LanControl;
  readonly enterPractice: () => Promise<void>;
  /** Told each second while an update of the program makes the derived tables anew. */
  readonly rebuilding?: TellRebuild | undefined;
}

const SWEEP_MS = 15_000;

export interface OpenServices {
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** Opens the store and everything that works on it. Throws StoreRefusal with a sentence when it cannot. */
export async function openServices(config: ServicesConfig): Promise<OpenServices> {
  const log = openLog(config.dataDir);
  const store = openConfiguredStore(config, log);
  try {
    return await assemble(config, store, log);
  } catch (error) {
    store.close();
    throw error;
  }
}

function openConfiguredStore(config: ServicesConfig, log: Log): Store {
  const { dataDir, storeKeyHex, passphrase, nowMs, rebuilding } = config;
  const { key, warning } = findKey({
    dir: dataDir,
    ...(storeKeyHex !== undefined && { given: storeKeyHex }),
    ...(passphrase !== undefined && { passphrase }),
  });
  if (warning !== undefined) log.write('key-warning', { sentence: warning });
  return openStore({
    dir: dataDir,
    key,
    catalogue,
    nowMs,
    report: (error) => void log.error('after a save', error),
    rebuilding(percent) {
      log.write('rebuilding', { percent });
      rebuilding?.(percent);
    },
  });
}

async function assemble(config: ServicesConfig, store: Store, log: Log): Promise<OpenServices> {
  const { dataDir, version, nowMs, drivers, lan, enterPractice } = config;
  // A practice clinic stays one, also when its directory is opened without saying so.
  const isPractice = config.practice || store.state<ClinicState>('clinic', CLINIC)?.practice === true;
  const practice = isPractice ? await openPractice({ store, log, nowMs }) : undefined;
  const curves = createCurves();
  const devices = startDevices({ store, log, nowMs, onEcg: curves.hear, ...(drivers && { drivers }) });
  const ecg = startEcg({ store, devices, curves, log, nowMs });
  const folders = watchFolders({ store, ecg, log, nowMs });
  const sessions = createSessions(nowMs);
  const backups = keepBackups(store, log);
  const stopSweep = watchSeats(store, sessions, log);
  const services: Services = {
    store,
    sessions,
    pairing: createPairing(nowMs),
    addressTries: createAddressTries(nowMs, signInPolicy.fromOneComputer),
    devices,
    ecg,
    log,
    dataDir,
    version,
    nowMs,
    committed: publishCommitted(store),
    practice,
    enterPractice,
    lan,
    backups,
  };
  if (practice) seedProgramme(services);
  return {
    services,
    async close() {
      stopSweep();
      backups.stop();
      await practice?.stop();
      await folders.stop();
      ecg.stop();
      await devices.stop();
      store.close();
    },
  };
}

function publishCommitted(store: Store): Services['committed'] {
  const committed: Services['committed'] = new EventPublisher({ maxBufferedEvents: 1_000 });
  store.onCommitted((entries) => {
    for (const entry of entries) committed.publish(entry.subject.type, entry);
  });
  return committed;
}

/**
 * Locks the seats that were left alone and ends those whose shift is over, with a trace. A trace that cannot be written
 * must not keep one open.
 */
function watchSeats(store: Store, sessions: Sessions, log: Log): () => void {
  const timer = setInterval(() => {
    for (const { session, why } of sessions.sweep()) {
      const { staffId, role, seatId } = session;
      try {
        store.append({ staffId, role, seatId }, () => [draft(auditKinds.signedOut, staffId, { why })]);
      } catch (error) {
        log.error(`seat ${why}`, error);
      }
    }
  }, SWEEP_MS).unref();
  return () => clearInterval(timer);
}
