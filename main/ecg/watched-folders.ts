import type { SeatState } from '../../domain/clinic/state.ts';
import type { Log } from '../log.ts';
import { NODE_ACTOR } from '../node-actor.ts';
import { allOfType } from '../store/queries/subjects.ts';
import type { Store } from '../store/store.ts';
import { importEcg } from './import-ecg.ts';
import type { EcgService } from './service.ts';
import { type WatchedFolder, watchFolder } from './watched-folder.ts';

export interface FoldersParts {
  readonly store: Store;
  readonly ecg: EcgService;
  readonly log: Log;
  readonly nowMs: () => number;
}

interface Watched extends WatchedFolder {
  readonly folder: string;
}

/** Watches the folder of every seat that has one, and follows the administrator's changes. */
export function watchFolders(parts: FoldersParts): { readonly stop: () => Promise<void> } {
  const { store } = parts;
  const watched = new Map<string, Watched>();

  function follow(): void {
    for (const { id, state } of allOfType<SeatState>(store.db, 'seat')) {
      const known = watched.get(id);
      if ((known?.folder ?? null) === state.ecgFolder) continue;
      void known?.stop();
      watched.delete(id);
      if (state.ecgFolder !== null) watched.set(id, watchSeat(parts, id, state.ecgFolder));
    }
  }

  const forget = store.onCommitted((entries) => {
    if (entries.some(({ kind }) => kind === 'seats.ecg-folder-set')) follow();
  });
  follow();
  return {
    async stop() {
      forget();
      await Promise.all([...watched.values()].map(({ stop }) => stop()));
    },
  };
}

function watchSeat(parts: FoldersParts, seatId: string, folder: string): Watched {
  const actor = { ...NODE_ACTOR, seatId };
  const { log, nowMs } = parts;
  const { stop } = watchFolder({ folder, log, nowMs, importFile: (file) => importEcg(parts, actor, file) });
  return { folder, stop };
}
