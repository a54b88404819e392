import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskName } from '../../../../domain/residents/masking.ts';

describe('masking', () => {
  it.each([
    ['张三丰', '张*丰'],
    ['李伟', '李*'],
    ['欧阳娜娜', '欧**娜'],
    ['买买提·吐尔逊', '买***逊'],
    ['王', '*'],
    ['', ''],
    [' 李伟 ', '李*'],
    ['𠮷田𠮷', '𠮷*𠮷'],
    ['JOHN SMITH', 'J***H'],
  ])('name %s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it.each([
    ['350583198005040015', '350***********0015'],
    ['KAZ110090123105', 'KAZ********3105'],
    ['E12345678', '*******78'],
    ['A1', '**'],
    ['', ''],
  ])('number %s is shown as %s', (number, shown) => {
    expect(maskIdNumber(number)).toBe(shown);
  });

  it('always hides something of what is not blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('*'));
        for (const mask of [maskName, maskIdNumber]) {
          expect(mask(text)).toContain('*');
          expect(mask(text)).not.toContain(text.trim());
        }
      }),
    );
  });
});
