import { isCut } from './cut-words.ts';
import { Sentence } from './sentence.tsx';

/** Says that a list goes on beyond what it shows; nothing where it is whole. */
export function CutList({ count }: { readonly count: number }) {
  if (!isCut(count)) return null;
  return (
    <Sentence tone="warn">
      名单很长，这里只列出最前面的 {count}{' '}
      条。先处理这些，后面的会补上来；可以选团队的，也可以一个团队一个团队地看。
    </Sentence>
  );
}
