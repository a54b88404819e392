import { type FSWatcher, watch } from 'node:fs';
import { type InboxParts, inboxPass } from './inbox/pass.ts';
import type { Seen } from './inbox/settled.ts';

const POLL_MS = 2_000;
/** A machine's export makes many changes in a row; one look suffices. */
const SOON_MS = 200;

export interface WatchedFolder {
  /** Resolves when what is being imported has been. */
  readonly stop: () => Promise<void>;
}

/**
 * Imports what an ECG machine puts into a folder, for as long as it is watched. A file is moved to `done` or, with the
 * reason beside it, to `refused`, and only when its entry is on the disk: after a crash at any point the next look finds
 * it again, and an import of the same content is the same ECG. Network folders tell no changes, hence the looks at
 * intervals.
 */
export function watchFolder(parts: InboxParts): WatchedFolder {
  let seen: ReadonlyMap<string, Seen> = new Map();
  let running: Promise<void> | undefined;
  let isStopped = false;
  let isReachable = true;
  let soon: NodeJS.Timeout | undefined;
  let watcher = tryWatch(parts.folder, () => hurry());

  async function pass(): Promise<void> {
    try {
      seen = await inboxPass(parts, seen);
      if (!isReachable) parts.log.write('ecg-folder-back');
      isReachable = true;
      watcher ??= tryWatch(parts.folder, () => hurry());
    } catch (error) {
      // A machine that is switched off, a cable that is out: said once, tried on.
      if (isReachable) parts.log.error('ecg-folder-unreachable', error);
      isReachable = false;
      watcher?.close();
      watcher = undefined;
    }
  }

  function run(): void {
    if (isStopped || running) return;
    running = pass().finally(() => {
      running = undefined;
    });
  }

  function hurry(): void {
    soon ??= setTimeout(() => {
      soon = undefined;
      run();
    }, SOON_MS).unref();
  }

  const poll = setInterval(run, POLL_MS).unref();
  run();
  return {
    async stop() {
      isStopped = true;
      clearInterval(poll);
      clearTimeout(soon);
      await running;
      // A pass that was running may have begun to watch anew.
      watcher?.close();
    },
  };
}

/** Without it the looks at intervals do. */
function tryWatch(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
