import { wordsOf } from './fold-text.ts';

/** One step at which a search may enter a name: a character, or a whole word in Latin letters. */
export interface NamePart {
  readonly text: string;
  readonly latin: boolean;
}

/** Longer names exist on no card; what is beyond is still shown, only not searched. */
const MAX_PARTS = 30;

/** 张三丰 → 张, 三, 丰; John Smith → john, smith. */
export function nameParts(name: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  for (const word of wordsOf(name)) {
    for (const text of word.match(/[a-z]+|[^a-z]/gu) ?? []) parts.push({ text, latin: /^[a-z]/.test(text) });
  }
  return parts.slice(0, MAX_PARTS);
}
