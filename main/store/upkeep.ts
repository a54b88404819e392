import type { Db } from './open-database.ts';

/** Moving the write-ahead log into the file stalls the writer, so it waits for a pause or for a large log. */
const QUIET_MS = 1_000;
const MAX_WAL_PAGES = 16_000;

export interface Upkeep {
  readonly afterCommit: () => void;
  readonly stop: () => void;
}

/** Checkpoints in quiet moments. */
export function upkeep(db: Db): Upkeep {
  let timer: NodeJS.Timeout | undefined;
  let commits = 0;

  function checkpoint(): void {
    commits = 0;
    if (db.open) db.pragma('wal_checkpoint(PASSIVE)');
  }

  return {
    afterCommit() {
      commits += 1;
      if (commits * 8 >= MAX_WAL_PAGES) return checkpoint();
      if (timer) timer.refresh();
      else timer = setTimeout(checkpoint, QUIET_MS).unref();
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
