import type { EventPublisher } from '@orpc/server';
import type { Entry } from '../domain/journal/index.ts';
import type { BackupKeeper } from './daily-backup.ts';
import type { DeviceSupervisor } from './devices/supervisor.ts';
import type { EcgService } from './ecg/service.ts';
import type { Log } from './log.ts';
import type { Practice } from './practice/practice.ts';
import type { AddressTries } from './serve/address-tries.ts';
import type { Pairing } from './serve/pairing.ts';
import type { Sessions } from './serve/sessions.ts';
import type { Store } from './store/store.ts';

/** What the procedures work with: one set for each opened store. */
export interface Services {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly pairing: Pairing;
  readonly addressTries: AddressTries;
  readonly devices: DeviceSupervisor;
  readonly ecg: EcgService;
  readonly log: Log;
  readonly dataDir: string;
  readonly version: string;
  readonly nowMs: () => number;
  /** Entries as they are committed, by subject type (`visit`, `resident`, …). */
  readonly committed: EventPublisher<Record<string, Entry>>;
  /** Present in the practice clinic only. */
  readonly practice: Practice | undefined;
  /** First start: leave the empty store and open the practice clinic instead. */
  readonly enterPractice: () => Promise<void>;
  /** Opens or closes the clinic to the LAN, and says where it can be reached. */
  readonly lan: LanControl;
  readonly backups: Pick<BackupKeeper, 'failingSinceMs'>;
}

export interface LanControl {
  /**
   * Why it could not be done, in a sentence; undefined when it was. `keep` puts it on record: where that fails, the
   * clinic stays as open or shut as it was, and what it threw is thrown.
   */
  readonly set: (open: boolean, keep: () => void) => Promise<string | undefined>;
  readonly urls: () => readonly string[];
  readonly fingerprint: () => string | null;
}
