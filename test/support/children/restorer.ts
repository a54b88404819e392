import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import type { Actor } from '../../../domain/journal/index.ts';
import { createBackup } from '../../../main/store/backup.ts';
import { findKey } from '../../../main/store/key.ts';
import { restoreBackup } from '../../../main/store/restore-backup.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { look, tag, toyCatalogue, write } from '../toy-catalogue.ts';

/**
 * `restorer.ts DIR`: saves, backs up while it saves, saves more, restores the backup and saves again. Prints
 * acknowledgements as the saver does, and `backup FILE`, `restoring`, `restored`.
 */
const [dir = ''] = argv.slice(2);
const nurse: Actor = { staffId: 'staff-1', role: 'nurse', seatId: 'seat-1' };
const { key } = findKey({ dir });

function save(store: Store, prefix: string, count: number): void {
  for (let i = 1; i <= count; i++) {
    const id = `${prefix}-${i}`;
    const entries = store.append(nurse, () => [write(id, `text of ${id}`), tag(id, 'tag'), look(id, 'care')]);
    writeSync(1, entries.map(({ log, seq, hash }) => `ack ${id} ${log} ${seq} ${hash}\n`).join(''));
  }
}

const store = openStore({ dir, key, catalogue: toyCatalogue });
save(store, 'before', 8);
const making = createBackup(store);
save(store, 'during', 4);
const { file } = await making;
writeSync(1, `backup ${file}\n`);
save(store, 'after', 4);
store.close();
writeSync(1, 'restoring\n');
restoreBackup(dir, file, key);
writeSync(1, 'restored\n');
const again = openStore({ dir, key, catalogue: toyCatalogue });
save(again, 'again', 4);
again.close();
