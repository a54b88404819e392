import { MAX_TEXT } from './limits.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const chinese = new TextDecoder('gb18030');
const latin = new TextDecoder('iso-8859-1');

/**
 * Text of a file that does not say its encoding: UTF-8 where it is valid, GB 18030 where it looks like Chinese, else
 * ISO 8859-1. Ends at the first NUL; control characters are dropped.
 */
export function decodeText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const written = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, 4 * MAX_TEXT));
  return tidyText(decode(written));
}

/** The text without control characters and outer spaces, of a bounded length. */
export function tidyText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu, ' ')
    .trim();
}

/** The text, or null where there is none. */
export const textOrNull = (bytes: Uint8Array): string | null => decodeText(bytes) || null;

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return (looksChinese(bytes) ? chinese : latin).decode(bytes);
  }
}

/** GB 2312 writes both bytes of a character above A0; a rarer character of GBK has no Latin letters beside it. */
function looksChinese(bytes: Uint8Array): boolean {
  const text = latin.decode(bytes);
  return /^(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])*$/.test(text) || !/[A-Za-z]{2}/.test(text);
}
