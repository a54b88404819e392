import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { StoreRefusal } from '../../../main/store/refusal.ts';
import { openStore } from '../../../main/store/store.ts';
import { toyCatalogue } from '../toy-catalogue.ts';

/** Opens a store and closes it; prints `opened` or the code of the refusal. */
const [dir = '', key = ''] = argv.slice(2);
try {
  openStore({ dir, key, catalogue: toyCatalogue }).close();
  writeSync(1, 'opened');
} catch (error) {
  writeSync(1, error instanceof StoreRefusal ? error.code : String(error));
}
