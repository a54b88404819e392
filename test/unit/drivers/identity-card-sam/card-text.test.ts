import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentityCard } from '../../../../drivers/identity-card.ts';
import { readCardText } from '../../../../drivers/identity-card-sam/card-text.ts';
import { encodeAddress, encodeCardText } from '../../../../drivers/identity-card-sam/encode-card.ts';
import {
  anyCard,
  citizen,
  foreigner2017,
  foreigner2023,
  oneOfEach,
  permit,
} from '../../../support/drivers/identity-cards.ts';

/** The text of a card with characters written over one place. */
function overwritten(card: IdentityCard, offset: number, characters: string): Uint8Array {
  const text = encodeCardText(card);
  const view = new DataView(text.buffer);
  for (let i = 0; i < characters.length; i++) view.setUint16(offset + 2 * i, characters.charCodeAt(i), true);
  return text;
}

function warningsOf(text: Uint8Array): readonly string[] {
  const read = readCardText(text);
  if (!read.ok) throw new Error(`not read: ${read.fault.detail}`);
  return read.warnings.map((warning) => warning.code);
}

function faultOf(text: Uint8Array): string {
  const read = readCardText(text);
  return read.ok ? 'read' : `${read.fault.code} ${read.fault.detail}`;
}

describe('card text', () => {
  it.each(oneOfEach)('reads a $kind card field by field, without a warning', (card) => {
    expect(readCardText(encodeCardText(card))).toEqual({ ok: true, card, warnings: [] });
  });

  it('reads back any card that can exist', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(readCardText(encodeCardText(card))).toMatchObject({ ok: true, card });
      }),
    );
  });

  it('never throws, whatever the 256 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 256, maxLength: 256 }), (text) => {
        expect(readCardText(text)).toHaveProperty('ok');
      }),
    );
  });

  it('keeps a nation code that the table does not have', () => {
    const read = readCardText(overwritten(citizen, 32, '77'));
    expect(read).toMatchObject({ ok: true, card: { nation: { code: '77', name: null } } });
  });

  it.each([
    ['01', '汉'],
    ['05', '维吾尔'],
    ['56', '基诺'],
    ['97', '其他'],
    ['98', '外国血统中国籍人士'],
  ])('names nation %s', (code, name) => {
    expect(readCardText(overwritten(citizen, 32, code))).toMatchObject({
      ok: true,
      card: { nation: { code, name } },
    });
  });

  it('joins the English name of the new foreigner’s card over its seam, a space included', () => {
    const englishName = `${'A'.repeat(34)}, ${'B'.repeat(9)}`;
    const read = readCardText(encodeCardText({ ...foreigner2023, englishName, name: englishName }));
    expect(read).toMatchObject({ ok: true, card: { englishName, name: englishName } });
  });

  it('takes zeros for padding', () => {
    const read = readCardText(overwritten(citizen, 0, `张三${'\0'.repeat(13)}`));
    expect(read).toMatchObject({ ok: true, card: { name: '张三' } });
  });

  it.each([
    ['empty name', overwritten(citizen, 0, ' '.repeat(15)), 'name'],
    [
      'empty names of a foreigner',
      overwritten(foreigner2017, 0, ' '.repeat(60))
        .fill(0x20, 158, 188)
        .map((b, i) => (i >= 158 && i < 188 && i % 2 === 1 ? 0 : b)),
      'name',
    ],
    ['empty number', overwritten(citizen, 122, ' '.repeat(18)), 'number'],
    ['number with a letter inside', overwritten(citizen, 126, 'A'), 'number'],
    ['foreigner’s number on a citizen’s card', overwritten(citizen, 122, '9'), 'number'],
    ['citizen’s number on a foreigner’s card', overwritten(foreigner2023, 122, '3'), 'number'],
    ['old number form', overwritten(foreigner2017, 122, '123'), 'number'],
    ['30th of February', overwritten(citizen, 36, '19580230'), 'birth'],
    ['birth before 1900', overwritten(citizen, 36, '18990101'), 'birth'],
    ['no day at all', overwritten(citizen, 188, '20161301'), 'valid from'],
    ['half a date', overwritten(permit, 204, '2027    '), 'valid to'],
    ['长期 on a permit', overwritten(permit, 204, '长期      '), 'valid to'],
    ['sex that is no digit', overwritten(citizen, 30, '男'), 'sex'],
    ['nation that is no code', overwritten(citizen, 32, '汉 '), 'nation'],
    ['half a surrogate pair', overwritten(citizen, 0, '\ud842'), 'name'],
    ['control character', overwritten(citizen, 52, '\u0007'), 'address'],
    ['right-to-left override', overwritten(citizen, 52, '\u202e'), 'address'],
  ])('refuses a card with %s', (_, text, field) => {
    expect(faultOf(text)).toBe(`text-malformed fields: ${field}`);
  });

  it('refuses a document it does not know', () => {
    expect(faultOf(overwritten(citizen, 248, 'Q'))).toBe('card-kind-unknown type letter at 248');
  });

  it('never takes a permit or foreigner’s card for a citizen’s when its letter is lost', () => {
    for (const card of [permit, foreigner2017, foreigner2023])
      expect(faultOf(overwritten(card, 248, ' '))).toMatch(/^text-malformed/);
  });

  it('warns of what does not agree, and reads the card all the same', () => {
    expect(warningsOf(overwritten(citizen, 156, '0'))).toEqual(['check-digit']);
    expect(warningsOf(overwritten(citizen, 36, '19580308'))).toEqual(['birth-differs']);
    expect(warningsOf(overwritten(citizen, 30, '1'))).toEqual(['sex-differs']);
    expect(warningsOf(overwritten(foreigner2017, 150, '9'))).toEqual(['check-digit']);
    expect(warningsOf(overwritten(foreigner2017, 220, '19900124'))).toEqual(['birth-differs']);
    expect(warningsOf(overwritten(citizen, 0, '\ue000'))).toEqual(['private-character']);
    expect(warningsOf(overwritten(permit, 204, '20200101'))).toEqual(['validity-reversed']);
  });

  it('says nothing of the person in a fault', () => {
    const read = readCardText(overwritten(citizen, 36, '19580230'));
    expect(JSON.stringify(read)).not.toMatch(/张演练|340524|1958/);
  });

  it('refuses to encode what does not fit on a card', () => {
    expect(() => encodeCardText({ ...citizen, name: '名'.repeat(16) })).toThrow(RangeError);
    expect(() => encodeAddress('址'.repeat(36))).toThrow(RangeError);
  });
});
