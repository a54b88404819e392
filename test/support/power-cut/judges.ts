import { join } from 'node:path';
import { catalogue } from '../../../main/catalogue.ts';
import { findKey } from '../../../main/store/key.ts';
import { StoreRefusal } from '../../../main/store/refusal.ts';
import { restoreBackup } from '../../../main/store/restore-backup.ts';
import { openStore } from '../../../main/store/store.ts';
import { halfVisits, lostOf, toldIn } from '../desk-burst.ts';
import { type Acknowledged, acknowledgements, halfSaved, missing } from '../saved.ts';
import { toyCatalogue } from '../toy-catalogue.ts';
import type { Judge } from './replay.ts';

/** After a cut of the saver's run in `data/`: every acknowledged save is there, nothing is half, verify is clean. */
export const judgeSaver: Judge = (root, said, random) => {
  const dir = join(root, 'data');
  const acknowledged = acknowledgements(said);
  const fault = fail(() => faultIn(dir, acknowledged));
  // The second start meets what the first has put in order.
  return fault ?? (random() < 0.2 ? fail(() => faultIn(dir, acknowledged)) : undefined);
};

/**
 * After a cut of the restorer's run: the store as it was or as it was restored; or, while it is being restored, none,
 * which opening says, and then the restore can be done again.
 */
export const judgeRestorer: Judge = (root, said) => {
  const dir = join(root, 'data');
  const all = acknowledgements(said);
  const backup = /^backup (.*)$/m.exec(said)?.[1] ?? '';
  const restored = all.filter(({ subject }) => !/^(during|after)-/.test(subject));
  if (said.includes('restored\n')) return fail(() => faultIn(dir, restored));
  if (!said.includes('restoring\n')) return fail(() => faultIn(dir, all));
  try {
    return faultIn(dir, all) && faultIn(dir, restored);
  } catch (error) {
    if (!(error instanceof StoreRefusal) || error.code !== 'damaged') return String(error);
    if (!error.sentence.includes(backup)) return `the refusal does not name the backup: ${error.sentence}`;
    return fail(() => {
      restoreBackup(dir, backup, findKey({ dir }).key);
      return faultIn(dir, restored);
    });
  }
};

/** After a cut of a whole node's run: what the registrar's seat was told is there, no visit is half, verify is clean. */
export const judgeSeat: Judge = (root, said) => {
  const dir = join(root, 'data');
  return fail(() => {
    const store = openStore({ dir, key: findKey({ dir }).key, catalogue });
    try {
      const lost = lostOf(store, toldIn(said));
      if (lost.length > 0) return `${lost.length} answers are lost, first ${JSON.stringify(lost[0])}`;
      const half = halfVisits(store);
      if (half.length > 0) return `half saved: ${half.join(', ')}`;
      const { difference } = store.verify();
      return difference && `verify: ${JSON.stringify(difference)}`;
    } finally {
      store.close();
    }
  });
};

function fail(work: () => string | undefined): string | undefined {
  try {
    return work();
  } catch (error) {
    return `cannot be opened: ${error}`;
  }
}

/** Opens the store as a start of the program does. Throws when it cannot be opened. */
function faultIn(dir: string, acknowledged: readonly Acknowledged[]): string | undefined {
  const store = openStore({ dir, key: findKey({ dir }).key, catalogue: toyCatalogue });
  try {
    const lost = missing(store, acknowledged);
    if (lost.length > 0)
      return `${lost.length} acknowledged entries are lost, first ${JSON.stringify(lost[0])}`;
    const half = halfSaved(store);
    if (half.length > 0) return `half saved: ${half.join(', ')}`;
    const { difference } = store.verify();
    return difference && `verify: ${JSON.stringify(difference)}`;
  } finally {
    store.close();
  }
}
