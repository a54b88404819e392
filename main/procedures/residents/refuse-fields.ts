import type { FieldSentence } from '../../../domain/residents/finding.ts';
import { refused } from '../base.ts';

/** What is wrong with a form, as the contract's REFUSED `invalid`: the first thing said aloud, all of them by field. */
export function refuseFields(errors: readonly FieldSentence[]) {
  const first = errors[0]?.sentence ?? '填写的内容有误，请检查。';
  return refused('invalid', first, { fields: errors });
}
