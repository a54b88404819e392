/**
 * All terms stand in one b-tree and every search is a scan over those that begin with what was typed. A mark in front
 * keeps apart what must not be mixed: `-` a name entered after its beginning, `~` a number read from its end.
 */
export const INNER = '-';
export const REVERSED = '~';

/** No query is longer; the rest of a longer term would only fill the disk. */
export const MAX_TERM = 40;

/** The part of a text that a term may hold. */
export function clip(text: string): string {
  const cut = text.slice(0, MAX_TERM);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

export function reversed(number: string): string {
  return [...number].reverse().join('');
}
