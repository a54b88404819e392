import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, parseQuery, splitMixed, spoken } from '../../../../../main/store/search/search-query.ts';

const parts = (text: string) => parseQuery(text).map(({ kind, text: piece }) => `${kind} ${piece}`);

describe('reading a query', () => {
  it('tells names, sounds and numbers apart by their characters', () => {
    expect(parts('张三')).toEqual(['text 张三']);
    expect(parts('ZhangSan')).toEqual(['letters zhangsan']);
    expect(parts('123x')).toEqual(['number 123x']);
    expect(parts('张san 1234')).toEqual(['text 张', 'letters san', 'number 1234']);
    expect(parts('H12345678')).toEqual(['number h12345678']);
  });

  it('sees through full width, tones, ü, dots, apostrophes and the hyphen of a printed record number', () => {
    expect(parts('１２３４')).toEqual(['number 1234']);
    expect(parts('ｚｈａｎｇ')).toEqual(['letters zhang']);
    expect(parts('lǚ')).toEqual(['letters lv']);
    expect(parts("xi'an")).toEqual(['letters xian']);
    expect(parts('阿依古丽·买买提')).toEqual(['text 阿依古丽买买提']);
    expect(parts('101-00012')).toEqual(['number 10100012']);
  });

  it('has nothing to look for in signs alone', () => {
    for (const text of ['', '   ', '%', '_', "'", '";--', '()*', '\u0000']) expect(parts(text)).toEqual([]);
  });

  it('splits letters from digits only where asked', () => {
    expect(splitMixed(parseQuery('wang1234'))).toEqual([
      { kind: 'letters', text: 'wang' },
      { kind: 'number', text: '1234' },
    ]);
    expect(splitMixed(parseQuery('1234x'))).toBeUndefined();
    expect(splitMixed(parseQuery('wang 1234'))).toBeUndefined();
  });

  it('joins pieces of one kind', () => {
    expect(joined(parseQuery('zhang san'))).toEqual({ kind: 'letters', text: 'zhangsan' });
    expect(joined(parseQuery('138 0000 1234'))).toEqual({ kind: 'number', text: '13800001234' });
    expect(joined(parseQuery('张 san'))).toBeUndefined();
    expect(joined(parseQuery('张'))).toBeUndefined();
  });

  it('says characters, syllables and initials as one name in letters', () => {
    const said = (text: string) => spoken(parseQuery(text)).map((part) => part.text);
    expect(said('江qy')).toEqual(['jqy', 'jq', 'jiangqy', 'jiangq']);
    expect(said('zhang sf')).toContain('zsf');
    expect(said('单x')).toEqual(expect.arrayContaining(['sx', 'shanx', 'dx', 'danx']));
    expect(said('a b c d e').length).toBeLessThanOrEqual(8);
  });

  it('gives few and short pieces of letters and digits for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const found = parseQuery(text);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const part of found) {
          expect(part.text.length).toBeLessThanOrEqual(40);
          expect(part.text).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });
});
