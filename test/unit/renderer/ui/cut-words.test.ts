import { expect, it } from 'vitest';
import { MOST_LISTED } from '../../../../contract/most-listed.ts';
import { countWords, isCut } from '../../../../renderer/ui/cut-words.ts';

it('a list that was cut says no number as if it were all', () => {
  expect(countWords(MOST_LISTED - 1, '人')).toBe('1999 人');
  expect(countWords(MOST_LISTED, '人')).toBe('至少 2000 人');
  expect([isCut(0), isCut(MOST_LISTED - 1), isCut(MOST_LISTED)]).toEqual([false, false, true]);
});
