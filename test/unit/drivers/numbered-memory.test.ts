import { describe, expect, it } from 'vitest';
import { createMemoryReader } from '../../../drivers/numbered-memory.ts';

function createMemory(entries: string[]) {
  const asked: number[] = [];
  let answers = true;
  const read = createMemoryReader<string>(
    {
      count: async () => (answers ? entries.length : null),
      entry: async (index) => {
        asked.push(index);
        return answers ? (entries[index] ?? null) : null;
      },
    },
    3,
  );
  const fallSilent = () => {
    answers = false;
  };
  return { read, asked, fallSilent };
}

describe('reader of a numbered memory', () => {
  it('reads all at first, then only the newest entry until something changes', async () => {
    const entries = ['b', 'a'];
    const { read, asked } = createMemory(entries);
    expect(await read()).toEqual(['b', 'a']);
    expect(await read()).toEqual(['b', 'a']);
    expect(asked).toEqual([0, 1, 0]);
    entries.unshift('c');
    expect(await read()).toEqual(['c', 'b', 'a']);
  });

  it('notices a new entry in a full memory, whose count stays', async () => {
    const entries = ['c', 'b', 'a'];
    const { read } = createMemory(entries);
    await read();
    entries.unshift('d');
    entries.pop();
    expect(await read()).toEqual(['d', 'c', 'b']);
  });

  it('reads no more than a meter can hold, whatever it claims', async () => {
    const { read } = createMemory(['e', 'd', 'c', 'b', 'a']);
    expect(await read()).toEqual(['e', 'd', 'c']);
  });

  it('asks an empty memory for no entry, and tells silence', async () => {
    const { read, asked, fallSilent } = createMemory([]);
    expect(await read()).toEqual([]);
    expect(await read()).toEqual([]);
    expect(asked).toEqual([]);
    fallSilent();
    expect(await read()).toBeNull();
  });
});
