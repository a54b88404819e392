import { existsSync, writeSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import type { Actor } from '../../../domain/journal/index.ts';
import { StoreRefusal } from '../../../main/store/refusal.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { look, tag, toyCatalogue, write } from '../toy-catalogue.ts';

/**
 * `stubborn-saver.ts DIR KEY SAVES`: says `open`, waits for the file `DIR.go`, then saves whatever the disk
 * does: after a disk error it tries once more on the same store, closes and reopens it. Prints `ack …` as the saver
 * does, `refused CODE`, `again CODE` for the second try, `reopening CODE` while opening is refused.
 */
const [dir = '', key = '', saves = '0'] = argv.slice(2);
const nurse: Actor = { staffId: 'staff-1', role: 'nurse', seatId: 'seat-1' };
const MOST_TRIES = 200;

/** Standard output may fail as the disk does. */
function say(text: string): void {
  for (let rest = Buffer.from(text), tries = 0; rest.length > 0 && tries < MOST_TRIES; tries++) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch {
      // Tried again.
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof StoreRefusal ? error.code : `unexpected ${error}`;
}

function open(): Store {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return openStore({ dir, key, catalogue: toyCatalogue, report: (error) => say(`reported ${error}\n`) });
    } catch (error) {
      say(`reopening ${codeOf(error)}\n`);
    }
  }
  throw new Error(`${execPath} never got the store open`);
}

function save(store: Store, id: string): string | undefined {
  try {
    const entries = store.append(nurse, () => [write(id, `text of ${id}`), tag(id, 'tag'), look(id, 'care')]);
    say(entries.map(({ log, seq, hash }) => `ack ${id} ${log} ${seq} ${hash}\n`).join(''));
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

let store = open();
say('open\n');
while (!existsSync(`${dir}.go`)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
for (let i = 1; i <= Number(saves); i++) {
  const code = save(store, `s-${i}`);
  if (code !== undefined) {
    say(`refused ${code}\n`);
    say(`again ${save(store, `s-${i}-again`) ?? 'saved'}\n`);
    if (code === 'io-error' || code === 'damaged') {
      store.close();
      store = open();
    }
  }
  if (i % 7 === 0) {
    try {
      store.db.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      say(`checkpoint ${error}\n`);
    }
  }
}
say('done\n');
store.close();
