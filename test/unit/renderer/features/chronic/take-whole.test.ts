import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeWhole } from '../../../../../renderer/features/chronic/due/take-whole.ts';

const PART = 4;
const idOf = (row: string) => row;
const listOf = (length: number) => Array.from({ length }, (_, i) => `row-${i}`);

/** Reads parts of a list to which `change` is done before the parts it names. */
function readerOf(list: string[], change: (reads: number) => void = () => {}) {
  let reads = 0;
  return async (offset: number) => {
    change(reads++);
    return { rows: list.slice(offset, offset + PART), total: list.length };
  };
}

describe('a list that is taken part by part', () => {
  it('is whole and in order, whatever its length; an empty one and a full last part too', async () => {
    for (const length of [0, 1, PART - 1, PART, PART + 1, 2 * PART - 1, 2 * PART, 23])
      expect(await takeWhole(readerOf(listOf(length)), idOf)).toEqual(listOf(length));
  });

  it('leaves nobody out when others leave it or come onto it meanwhile', async () => {
    const happening = fc.record({
      before: fc.integer({ min: 1, max: 6 }),
      leaves: fc.option(fc.nat(22), { nil: undefined }),
      comes: fc.option(fc.nat(22), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 4 }), async (happenings) => {
        const list = listOf(23);
        const stayed = new Set(list);
        const read = readerOf(list, (reads) => {
          for (const [no, { before, leaves, comes }] of happenings.entries()) {
            if (before !== reads) continue;
            if (leaves !== undefined) for (const row of list.splice(leaves, 1)) stayed.delete(row);
            if (comes !== undefined) list.splice(comes, 0, `new-${no}`);
          }
        });
        const taken = await takeWhole(read, idOf);
        expect(new Set(taken).size).toBe(taken.length);
        expect([...stayed].filter((row) => !taken.includes(row))).toEqual([]);
      }),
    );
  });

  it('is refused in a sentence when it never stands still', async () => {
    const list = listOf(10);
    const read = readerOf(list, (reads) => list.unshift(`new-${reads}`));
    await expect(takeWhole(read, idOf)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'list-moves', sentence: expect.stringContaining('没有取全') },
    });
  });
});
