import { describe, expect, it } from 'vitest';
import type { ResidentLine } from '../../../../../../contract/residents.ts';
import { pressEnter } from '../../../../../../renderer/features/residents/search/enter-key.ts';
import {
  nothingFound,
  type SearchAnswer,
} from '../../../../../../renderer/features/residents/search/search-answer.ts';

const line = (id: string) => ({ id }) as ResidentLine;
const answer = (text: string, ...ids: readonly string[]): SearchAnswer => ({
  ...nothingFound,
  text,
  hits: ids.map((id) => ({ resident: line(id), found: [] }) as unknown as SearchAnswer['hits'][number]),
});
const press = (text: string, shown: SearchAnswer, arrived = shown, active = 0) =>
  pressEnter({ text, shown, active, arrived });

describe('Enter in the search box', () => {
  it('opens the marked row of the answer to what stands there', () => {
    expect(press(' 王 ', answer('王', 'a', 'b'), undefined, 1)).toEqual({
      does: 'open',
      resident: line('b'),
    });
    expect(press('王', answer('王'))).toEqual({ does: 'nothing' });
    expect(press('', answer('王', 'a'))).toEqual({ does: 'nothing' });
  });

  it('waits for an answer under way, and never opens a row of an earlier text', () => {
    expect(press('王冠', answer('王', 'a'))).toEqual({ does: 'wait' });
  });

  it('takes an answer that has arrived and is not painted yet, where it leaves no choice', () => {
    const earlier = answer('王', 'a', 'b');
    expect(press('王冠', earlier, answer('王冠', 'b'))).toEqual({ does: 'open', resident: line('b') });
    expect(press('王冠', earlier, answer('王冠', 'b', 'c'))).toEqual({ does: 'nothing' });
  });
});
