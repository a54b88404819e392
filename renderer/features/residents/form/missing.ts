import type { Draft, FormKey } from './draft.ts';

/** What the desk asks for while somebody waits, in the order of asking. */
const asked: readonly FormKey[] = ['name', 'idNumber', 'sex', 'birthDate', 'phone', 'homeAddress'];

/** Where the cursor belongs when a form opens: the first thing that is asked for and not there yet. */
export function firstMissing(draft: Draft): FormKey {
  const isEmpty = (key: FormKey) => draft[key] === '' || draft[key] === null;
  return asked.find((key) => isEmpty(key) && !(key === 'idNumber' && draft.noPapersReason !== '')) ?? 'phone';
}
