import { create } from 'zustand';
import { onNextPerson } from './next-person.ts';

/** Work that is not saved, by the id of what it is about. */
export interface Kept<Value> {
  readonly useKept: (id: string) => Value | undefined;
  /** Changes what is kept; undefined forgets it. */
  readonly update: (id: string, change: (before: Value | undefined) => Value | undefined) => void;
}

/**
 * Keeps what is being written outside of its page, so that looking elsewhere loses nothing. In memory alone, for names
 * stand in it; gone when another person takes the seat. What has to outlive a reload is a draft (`drafts.ts`).
 */
export function createKept<Value>(): Kept<Value> {
  const useAll = create<Readonly<Record<string, Value>>>(() => ({}));
  onNextPerson(() => useAll.setState({}, true));
  return {
    useKept: (id) => useAll((all) => all[id]),
    update: (id, change) =>
      useAll.setState(({ [id]: before, ...others }) => {
        const now = change(before);
        return now === undefined ? others : { ...others, [id]: now };
      }, true),
  };
}
