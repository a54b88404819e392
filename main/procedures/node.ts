import { statfsSync, statSync } from 'node:fs';
import { clinicKinds } from '../../domain/clinic/events.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import { describeDifference } from '../describe-difference.ts';
import { createBackup, listBackups } from '../store/backup.ts';
import { countRows } from '../store/queries/counts.ts';
import { os, refused } from './base.ts';

export const nodeProcedures = {
  info: os.node.info.handler(({ context: { services } }) => {
    const { store, lan, dataDir, version } = services;
    const disk = statfsSync(dataDir);
    return {
      nodeId: store.identity.nodeId,
      version,
      dataDir,
      databaseBytes: bytesOf(store.file) + bytesOf(`${store.file}-wal`),
      freeDiskBytes: disk.bavail * disk.bsize,
      ...countRows(store.db),
      lanOpen: store.state<ClinicState>('clinic', CLINIC)?.lanOpen ?? false,
      lanUrls: [...lan.urls()],
      certificateFingerprint: lan.fingerprint(),
    };
  }),

  verify: os.node.verify.handler(async function* ({ context: { services }, signal }) {
    const walk = services.store.verifyBesideWork();
    for (let step = await walk.next(); ; step = await walk.next()) {
      if (step.done) {
        const { entries, subjects, difference } = step.value;
        yield {
          type: 'done' as const,
          entries,
          subjects,
          difference: difference ? describeDifference(difference) : null,
        };
        return;
      }
      if (signal?.aborted) return;
      yield { type: 'progress' as const, checked: step.value };
    }
  }),

  backups: os.node.backups.handler(({ context: { services } }) => [...listBackups(services.dataDir)]),

  backUp: os.node.backUp.handler(({ context: { services } }) => createBackup(services.store)),

  setLan: os.node.setLan.handler(async ({ input, context: { services, actor } }) => {
    const { lan, store } = services;
    const sentence = await lan.set(input.open);
    if (sentence !== undefined) throw refused('lan-port-taken', sentence);
    try {
      store.append(actor, () => [draft(clinicKinds.lanOpened, CLINIC, { open: input.open })]);
    } catch (error) {
      // What is not on record must not be in force.
      await lan.set(!input.open);
      throw error;
    }
    return { ok: true } as const;
  }),
};

/** What was saved last lies in the write-ahead log until a quiet moment. */
function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
