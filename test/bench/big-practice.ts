import { catalogue } from '../../main/catalogue.ts';
import { findKey } from '../../main/store/key.ts';
import { openStore } from '../../main/store/store.ts';
import { mustStart } from '../support/running-node.ts';
import { fillResidents } from './search.ts';

/** The practice clinic with so many more residents: what the pages are measured on. */
export async function makeBigPractice(dataDir: string, residents: number): Promise<void> {
  await (await mustStart({ dataDir, practice: true })).stop();
  const { key } = findKey({ dir: dataDir });
  const store = openStore({ dir: dataDir, key, catalogue });
  await fillResidents(store, residents);
  store.close();
}
