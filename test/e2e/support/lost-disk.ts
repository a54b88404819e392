import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface LostDisk {
  /** From now on whatever the node has not read before cannot be read: every page of the database is blank. */
  readonly lose: () => void;
  /** The disk is what it was. */
  readonly giveBack: () => void;
}

/** The disk under a running node's database, which holds it open: its bytes come and go in place. */
export function lostDisk(dataDir: string): LostDisk {
  const file = join(dataDir, 'clinic.db');
  const whole = readFileSync(file);
  const write = (bytes: Buffer) => {
    const handle = openSync(file, 'r+');
    writeSync(handle, bytes, 0, bytes.length, 0);
    closeSync(handle);
  };
  return { lose: () => write(Buffer.alloc(whole.length)), giveBack: () => write(whole) };
}
