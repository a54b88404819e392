import type { Draft } from '../../domain/journal/index.ts';
import { sameValue } from '../../domain/residents/same-value.ts';

/** What is written of something that is kept whole: nothing where it stands already, as when a click is repeated. */
export function unlessSame(stands: unknown, wanted: unknown, write: Draft): readonly Draft[] {
  return sameValue(stands, wanted) ? [] : [write];
}
