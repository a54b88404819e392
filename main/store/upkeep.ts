import type { Db } from './open-database.ts';
import { reserveLog } from './write-ahead-log.ts';

/** After this long without a commit a large write-ahead log is moved into the file. */
const QUIET_MS = 1_000;
const LARGE_PAGES = 1_000;
/** After this long even a small one is: then the file alone holds every record. */
const IDLE_MS = 60_000;
/** Soon after the start the log gets blocks that commits then overwrite: a sync need not record that it grew. */
const RESERVED_BYTES = 8 * 1024 * 1024;
/** What the reserved blocks hold: a log of that size is moved between two saves even in a burst. */
const MAX_PAGES = 2_000;
/** 128 MB: a burst that leaves no pause between two saves waits here, or the log would fill the disk. */
const FULL_PAGES = 32_000;
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
  let committedMs = 0;
  let lookedMs = 0;
  /** Of what the timer is for; a save puts off neither. */
  let waitingFor: 'quiet' | 'due' | undefined;
  let holds = 0;

  const pendingPages = (): number => {
    const row = look.get();
    return row ? row.log - row.checkpointed : 0;
  };

  function checkpoint(): void {
    if (holds === 0) db.pragma('wal_checkpoint(PASSIVE)');
  }

  const guarded = (work: () => void) => () => {
    try {
      if (db.open) work();
    } catch (error) {
      report(error);
    }
  };

  function later(ms: number, work: () => void, what?: 'quiet' | 'due'): void {
    clearTimeout(timer);
    waitingFor = what;
    timer = setTimeout(
      guarded(() => {
        waitingFor = undefined;
        work();
      }),
      ms,
    ).unref();
  }

  function whenQuiet(): void {
    const quietMs = performance.now() - committedMs;
    if (quietMs < QUIET_MS) later(QUIET_MS - quietMs, whenQuiet, 'quiet');
    else if (pendingPages() >= LARGE_PAGES) checkpoint();
    else later(IDLE_MS, checkpoint);
  }

  const reserving = setTimeout(
    guarded(() => reserveLog(`${db.name}-wal`, RESERVED_BYTES)),
    QUIET_MS,
  ).unref();

  return {
    afterCommit: guarded(() => {
      committedMs = performance.now();
      if (waitingFor === undefined) later(QUIET_MS, whenQuiet, 'quiet');
      if (committedMs - lookedMs < LOOK_EVERY_MS) return;
      lookedMs = committedMs;
      const pages = pendingPages();
      if (pages >= FULL_PAGES) checkpoint();
      else if (pages >= MAX_PAGES && waitingFor !== 'due') later(0, checkpoint, 'due');
    }),
    hold() {
      checkpoint();
      if (pendingPages() > 0) throw new Error('the write-ahead log could not be moved into the file');
      holds += 1;
      return () => {
        holds -= 1;
      };
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(reserving);
    },
  };
}
