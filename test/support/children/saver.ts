import { writeSync } from 'node:fs';
import { argv, kill, pid } from 'node:process';
import type { Actor } from '../../../domain/journal/index.ts';
import { findKey } from '../../../main/store/key.ts';
import { openStore } from '../../../main/store/store.ts';
import { reserveLog } from '../../../main/store/write-ahead-log.ts';
import { look, tag, toyCatalogue, write } from '../toy-catalogue.ts';

/**
 * `saver.ts DIR KEY|- PREFIX …`: saves without end, or `--saves N` times, and prints each acknowledgement as `ack <subject> <log> <seq> <hash>`
 * lines after `append` has returned;
 * with `--crash` it ends without closing. Every save is one subject with three entries, in two logs.
 */
const [dir = '', given = '', first = '0'] = argv.slice(2);
const option = (name: string) => (argv.includes(name) ? Number(argv[argv.indexOf(name) + 1]) : undefined);
const saves = option('--saves') ?? Number.POSITIVE_INFINITY;
const reopenEvery = option('--reopen-every') ?? Number.POSITIVE_INFINITY;
const reserveEvery = option('--reserve-every') ?? Number.POSITIVE_INFINITY;
const checkpointEvery = option('--checkpoint-every') ?? 17;
const nurse: Actor = { staffId: 'staff-1', role: 'nurse', seatId: 'seat-1' };

function open() {
  const key = given === '-' ? findKey({ dir }).key : given;
  const store = openStore({ dir, key, catalogue: toyCatalogue });
  // Only to prove that the tests can see what a store that is not power-safe loses.
  if (argv.includes('--synchronous-normal')) store.db.pragma('synchronous=NORMAL');
  return store;
}

let store = open();
writeSync(1, 'open\n');
for (let i = 1; i <= saves; i++) {
  const id = `${first}-${i}`;
  const entries = store.append(nurse, () => {
    if (i % 5 === 0) store.blobs.put(Buffer.alloc(3_000, i));
    return [write(id, `text of ${id}`), tag(id, `tag ${i % 7}`), look(id, 'care')];
  });
  writeSync(1, entries.map(({ log, seq, hash }) => `ack ${id} ${log} ${seq} ${hash}\n`).join(''));
  if (i % checkpointEvery === 0) store.db.pragma('wal_checkpoint(PASSIVE)');
  if (i % reserveEvery === 0) reserveLog(`${store.file}-wal`, 200_000);
  if (i % reopenEvery === 0) {
    store.close();
    store = open();
  }
}
if (argv.includes('--crash')) kill(pid, 'SIGKILL');
store.close();
writeSync(1, 'closed\n');
