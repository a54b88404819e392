/** A memory whose records are asked for one by one, the newest being number 0. Null: the device did not answer. */
export interface NumberedMemory<Entry> {
  count(): Promise<number | null>;
  entry(index: number): Promise<Entry | null>;
}

/**
 * Reads a numbered memory: whole at first, later only when its count or its newest entry has changed, for a meter
 * that is read needlessly empties its battery. `mostEntries` bounds what a device may claim to hold.
 */
export function createMemoryReader<Entry>(
  { count, entry }: NumberedMemory<Entry>,
  mostEntries: number,
): () => Promise<readonly Entry[] | null> {
  let known: readonly Entry[] | null = null;

  const isUnchanged = async (entries: readonly Entry[], counted: number): Promise<boolean | null> => {
    if (entries.length !== counted) return false;
    if (counted === 0) return true;
    const newest = await entry(0);
    return newest === null ? null : JSON.stringify(newest) === JSON.stringify(entries[0]);
  };
  return async () => {
    const told = await count();
    if (told === null) return null;
    const counted = Math.min(told, mostEntries);
    const unchanged = known === null ? false : await isUnchanged(known, counted);
    if (unchanged === null || (unchanged && known)) return unchanged && known;
    const entries: Entry[] = [];
    for (let index = 0; index < counted; index++) {
      const next = await entry(index);
      if (next === null) return null;
      entries.push(next);
    }
    known = entries;
    return entries;
  };
}
