import type { ByteReader } from '../byte-reader.ts';
import { MAX_STATEMENTS } from '../limits.ts';
import { decodeText } from '../text.ts';

/** Confirmed u8, date, time, count u8. */
export const STATEMENTS_HEAD = 9;
const ROW = 3;

/** Section 8: the machine's text statements, each a sequence number u8, a length u16 and a text. */
export function readStatements(section: ByteReader): readonly string[] {
  const count = Math.min(section.u8(STATEMENTS_HEAD - 1), MAX_STATEMENTS);
  const texts: string[] = [];
  let at = STATEMENTS_HEAD;
  for (let i = 0; i < count && at + ROW <= section.length; i++) {
    const from = at + ROW;
    at = from + section.u16(at + 1);
    texts.push(decodeText(section.slice(from, at)));
  }
  return texts.filter((text) => text !== '');
}
