import { useRef, useState } from 'react';
import { node } from '../../../client/node.ts';
import { nothingFound, type SearchAnswer } from './search-answer.ts';

export interface ResidentSearch {
  readonly text: string;
  readonly answer: SearchAnswer;
  /** The answer is the answer to what stands in the box. */
  readonly isCurrent: boolean;
  readonly type: (text: string) => void;
}

/** Asks with every keystroke, and forgets the answer to any text but the last. */
export function useResidentSearch(onAnswer: (answer: SearchAnswer) => void = () => {}): ResidentSearch {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState(nothingFound);
  const asking = useRef<AbortController>(undefined);

  function type(next: string): void {
    setText(next);
    asking.current?.abort();
    const asked = next.trim();
    if (asked === '') {
      setAnswer(nothingFound);
      return;
    }
    const mine = new AbortController();
    asking.current = mine;
    const take = (found: SearchAnswer) => {
      if (mine.signal.aborted) return;
      setAnswer(found);
      onAnswer(found);
    };
    node.residents.search({ text: asked.slice(0, 200) }, { signal: mine.signal }).then(
      ({ hits, more }) => take({ text: asked, hits, more, error: null }),
      (error: unknown) => take({ ...nothingFound, text: asked, error }),
    );
  }

  return { text, answer, isCurrent: answer.text === text.trim(), type };
}
