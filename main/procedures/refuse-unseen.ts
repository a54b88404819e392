import { sameValue } from '../../domain/residents/same-value.ts';
import { refused } from './base.ts';

/**
 * What is kept whole is changed whole: a page that had not seen somebody else's change would silently take it back.
 * Throws where what stands is not what the page showed.
 */
export function refuseUnseen(shown: unknown, stands: unknown, what: string): void {
  if (sameValue(shown, stands)) return;
  throw refused(
    'changed-meanwhile',
    `您修改期间，${what}已由他人改动，您的修改没有保存。请核对最新的${what}后再改。`,
  );
}
