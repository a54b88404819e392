import { statfsSync, statSync } from 'node:fs';
import { clinicKinds } from '../../domain/clinic/events.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import { describeDifference } from '../describe-difference.ts';
import { createBackup, listBackups } from '../store/backup.ts';
import { countRows } from '../store/queries/counts.ts';
import type { Verification } from '../store/verify.ts';
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
    let done: Verification | undefined;
    try {
      while (!done && !signal?.aborted) {
        const step = await walk.next();
        if (step.done) done = step.value;
        else yield { type: 'progress' as const, checked: step.value };
      }
    } finally {
      // A page that was left ends the walk too, and with it what the walk watches.
      await walk.return({ entries: 0, subjects: 0, difference: undefined });
    }
    if (!done) return;
    const { entries, subjects, difference } = done;
    yield {
      type: 'done' as const,
      entries,
      subjects,
      difference: difference ? describeDifference(difference) : null,
    };
  }),

  backups: os.node.backups.handler(({ context: { services } }) => [...listBackups(services.dataDir)]),

  backupTrouble: os.node.backupTrouble.handler(({ context: { services } }) => ({
    sinceMs: services.backups.failingSinceMs(),
  })),

  backUp: os.node.backUp.handler(({ context: { services } }) => createBackup(services.store)),

  setLan: os.node.setLan.handler(async ({ input, context: { services, actor } }) => {
    const { lan, store } = services;
    const isOpen = () => store.state<ClinicState>('clinic', CLINIC)?.lanOpen ?? false;
    const sentence = await lan.set(input.open, () => {
      store.append(actor, () =>
        isOpen() === input.open ? [] : [draft(clinicKinds.lanOpened, CLINIC, { open: input.open })],
      );
    });
    if (sentence !== undefined) throw refused('lan-port-taken', sentence);
    return { ok: true } as const;
  }),
};

/** What was saved last lies in the write-ahead log until a quiet moment. */
function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
