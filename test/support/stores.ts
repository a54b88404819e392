import type { Actor } from '../../domain/journal/index.ts';
import type { Catalogue } from '../../main/store/catalogue.ts';
import { openStore, type Store, type StoreOptions } from '../../main/store/store.ts';
import { tempDir } from './tmp.ts';
import { toyCatalogue } from './toy-catalogue.ts';

export const KEY = '5a'.repeat(32);

export const nurse: Actor = { staffId: 'staff-1', role: 'nurse', seatId: 'seat-1' };

/** A real store in a fresh directory, unless one is given. Close it where the test reopens or ends. */
export function testStore(options: Partial<StoreOptions> = {}, catalogue: Catalogue = toyCatalogue): Store {
  return openStore({ dir: tempDir(), key: KEY, catalogue, ...options });
}
