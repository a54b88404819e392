import { beforeEach } from 'vitest';
import { type Actor, draft } from '../../domain/journal/index.ts';
import { residentKinds } from '../../domain/residents/events.ts';
import type { RegistrationInput } from '../../domain/residents/registration-form.ts';
import { catalogue } from '../../main/catalogue.ts';
import { searchResidents } from '../../main/store/queries/search-residents.ts';
import type { Store } from '../../main/store/store.ts';
import { testStore } from './stores.ts';

export const clerk: Actor = { staffId: 'clerk', role: 'registrar', seatId: 'desk' };

/** A store for each test of a file, and what is done to it and looked for in it. */
export function searchWorld() {
  let store: Store;
  beforeEach(() => {
    store = testStore({}, catalogue);
    return () => store.close();
  });

  function register(
    id: string,
    form: RegistrationInput,
    recordNumber: string | null = null,
    card = null,
  ): void {
    const { guardian = null, ...details } = form;
    store.append(clerk, () => [
      draft(residentKinds.registered, id, { details, guardian, recordNumber, card }),
    ]);
  }

  const find = (text: string, limit = 20) => searchResidents(store.db, text, limit);
  return {
    store: () => store,
    register,
    merge: (loser: string, into: string) =>
      store.append(clerk, () => [draft(residentKinds.merged, loser, { into, reason: '同一人' })]),
    unmerge: (id: string, from: string) =>
      store.append(clerk, () => [draft(residentKinds.unmerged, id, { from, reason: '不是同一人' })]),
    find,
    ids: (text: string) => find(text).hits.map((hit) => hit.shown.id),
  };
}
