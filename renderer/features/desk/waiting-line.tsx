import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import type { Comer } from './desk-state.ts';

/** Another card was laid down: said at once, taken up only when the open matter is over. */
export function WaitingLine({ comer }: { readonly comer: Comer }) {
  return (
    <Sentence tone="info">
      {comer.by === 'card' ? (
        <>
          又读到一张证件：<strong>{comer.card.name}</strong>。
        </>
      ) : (
        '还有一位刚查找到的居民在等。'
      )}
      办完这一位会自动转过去；按 <KeyHint keys="Esc" /> 放弃这一位，马上转过去。
    </Sentence>
  );
}
