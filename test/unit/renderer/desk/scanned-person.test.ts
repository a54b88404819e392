import { describe, expect, it } from 'vitest';
import { decodeRawScan } from '../../../../domain/barcodes/decode-scan.ts';
import { nobodySentence, searchTextOf } from '../../../../renderer/features/desk/scanned-person.ts';

const scanned = (raw: string) => decodeRawScan(raw, '2026-11-22');
const HEALTH_CARD = `${'AB'.repeat(32)}:1`;

describe('who is meant by a scanned code', () => {
  it.each([
    ['34052419800101001X', '34052419800101001X'],
    [']Q135042610510400004', '35042610510400004'],
    [HEALTH_CARD, 'AB'.repeat(32)],
  ])('%s is searched for', (raw, text) => expect(searchTextOf(scanned(raw))).toBe(text));

  it.each(['6901234567892', '81234567890123456789', '3'.repeat(28), 'hello', 'MA.156.M0.1.234'])(
    '%s is nobody’s',
    (raw) => expect(searchTextOf(scanned(raw))).toBeUndefined(),
  );

  it('a code that leads to nobody is answered by what it is, and by what to do', () => {
    const raws = [
      '34052419800101001X',
      '340524198001010010',
      '35042610510400004',
      HEALTH_CARD,
      '3'.repeat(28),
    ];
    const sentences = [...raws, '6901234567892', 'hello'].map((raw) => nobodySentence(scanned(raw), 0));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/。$/);
    expect(nobodySentence(scanned('34052419800101001X'), 2)).toContain('2 份档案');
  });
});
