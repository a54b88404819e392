import type { Db } from './open-database.ts';

/** After this long without a commit a large write-ahead log is moved into the file. */
const QUIET_MS = 1_000;
const LARGE_PAGES = 1_000;
/** After this long even a small one is: then the file alone holds every record. */
const IDLE_MS = 60_000;
/** 64 MB: a log of that size is moved between two saves even in a burst. */
const MAX_PAGES = 16_000;
/** 128 MB: a burst that leaves no pause between two saves waits here, or the log would fill the disk. */
const FULL_PAGES = 2 * MAX_PAGES;
const LOOK_EVERY_MS = 50;

export interface Upkeep {
  /** Never throws: the save before it is acknowledged. */
  readonly afterCommit: () => void;
  /** Moves the log into the file now, then leaves the file alone until the returned function is called. */
  readonly hold: () => () => void;
  readonly stop: () => void;
}

/**
 * Checkpoints. Moving the write-ahead log into the file stalls the writer, and the first save after it syncs
 * twice; so it waits for a pause and until it is worth it. A failed checkpoint loses nothing: the records stay in
 * the log, and the next one writes every page again.
 */
export function upkeep(db: Db, report: (error: unknown) => void): Upkeep {
  const look = db.prepare<[], { readonly log: number; readonly checkpointed: number }>(
    'pragma wal_checkpoint(noop)',
  );
  let timer: NodeJS.Timeout | undefined;
  let lookedMs = 0;
  let isDue = false;
  let holds = 0;

  const pendingPages = (): number => {
    const row = look.get();
    return row ? row.log - row.checkpointed : 0;
  };

  function checkpoint(): void {
    isDue = false;
    if (holds === 0) db.pragma('wal_checkpoint(PASSIVE)');
  }

  const guarded = (work: () => void) => () => {
    try {
      if (db.open) work();
    } catch (error) {
      report(error);
    }
  };

  function later(ms: number, work: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(guarded(work), ms).unref();
  }

  function whenQuiet(): void {
    if (pendingPages() >= LARGE_PAGES) checkpoint();
    else later(IDLE_MS, checkpoint);
  }

  return {
    afterCommit: guarded(() => {
      // A save must not put off a checkpoint that is due.
      if (!isDue) later(QUIET_MS, whenQuiet);
      const nowMs = performance.now();
      if (nowMs - lookedMs < LOOK_EVERY_MS) return;
      lookedMs = nowMs;
      const pages = pendingPages();
      if (pages >= FULL_PAGES) checkpoint();
      else if (pages >= MAX_PAGES && !isDue) {
        isDue = true;
        later(0, checkpoint);
      }
    }),
    hold() {
      checkpoint();
      if (pendingPages() > 0) throw new Error('the write-ahead log could not be moved into the file');
      holds += 1;
      return () => {
        holds -= 1;
      };
    },
    stop: () => clearTimeout(timer),
  };
}
