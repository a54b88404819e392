/** What folding leaves alone; nearly every name and number is nothing else. */
const FOLDED = /^[\u4e00-\u9fffa-z0-9]*$/;

/**
 * Text as the search compares it: one form for full- and half-width, upper and lower case, tones and accents. Ü is
 * written `v`, as every pinyin keyboard does it.
 */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

/** What stands inside one word without parting it: the several dots of 少数民族 names, apostrophes, hyphens. */
const JOINERS = /['’‘`´\-‐‑–—·•・‧∙⋅.]+/gu;

/** The words of a text: separated by anything that is neither a letter nor a digit. */
export function wordsOf(text: string): readonly string[] {
  if (text !== '' && FOLDED.test(text)) return [text];
  return foldText(text)
    .replace(JOINERS, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
