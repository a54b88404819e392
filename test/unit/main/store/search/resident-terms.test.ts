import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentTerms } from '../../../../../main/store/search/resident-terms.ts';
import { residentWords, wordPatterns } from '../../../../../main/store/search/resident-words.ts';
import { parseQuery, prefixesOf, type QueryPart } from '../../../../../main/store/search/search-query.ts';
import { formOf } from '../../../../support/person.ts';
import { stateOf } from '../../../../support/resident-state.ts';

const isFound = (terms: readonly string[], part: QueryPart) =>
  prefixesOf(part).some((prefix) => terms.some((term) => term.startsWith(prefix)));
const isConfirmed = (words: string, part: QueryPart) =>
  wordPatterns(part).some((pattern) => words.includes(pattern));

const name = fc.string({
  unit: fc.constantFrom(...'张李王乐重单三丰伟吕𬎆·anz '),
  minLength: 1,
  maxLength: 12,
});
const person = fc.record({
  name: name.filter((text) => /[\p{L}]/u.test(text)),
  idNumber: fc.constantFrom('350426198003059019', '350426800305901', 'E12345678', 'H0123456789'),
  phone: fc.constantFrom('17000001234', '0598-6322222', null),
  contactPhone: fc.constantFrom('17000001234', '17099998888', null),
});

describe('what a resident is found by', () => {
  it('is the name from every character, its sounds and initials, and the numbers from both ends', () => {
    const terms = residentTerms(
      stateOf(formOf('张三丰', { idNumber: '350426198003059019' }), '35042610510100012'),
    );
    for (const term of ['张三丰', '-三丰', '-丰', 'zhangsanfeng', '-sanfeng', '-feng', 'zsf', '-sf']) {
      expect(terms).toContain(term);
    }
    for (const term of ['350426198003059019', '17000001234', '35042610510100012']) {
      expect(terms).toContain(term);
    }
    const words = '张三丰\n zhangsanfeng sanfeng feng\nZSF';
    for (const number of ['910950300891624053', '43210000071', '21000101501624053']) {
      expect(terms).toContain(`~${number} ${words}`);
    }
    expect(terms).not.toContain('-f');
  });

  it('knows an old number by its 18 digits too', () => {
    const terms = residentTerms(stateOf(formOf('张三', { idNumber: '350426800305901' })));
    expect(terms).toContain('350426800305901');
    expect(terms.some((term) => /^35042619800305901[0-9x]$/.test(term))).toBe(true);
  });

  it('has few terms even for a long name of many readings', () => {
    const long = '乐重长行'.repeat(10);
    expect(residentTerms(stateOf(formOf(long))).length).toBeLessThan(500);
  });

  it('are the same things as the words by which other pieces of a query are judged', () => {
    const typed = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...'张李王乐重单三丰伟吕𬎆anzghlvxs0123456789'),
        minLength: 1,
        maxLength: 6,
      }),
      fc.tuple(fc.nat(), fc.nat()).map(([from, length]) => ({ from, length })),
    );
    fc.assert(
      fc.property(person, typed, (form, text) => {
        const state = stateOf(formOf(form.name, form), '35042610510100012');
        const [terms, words] = [residentTerms(state), residentWords(state)];
        const flat = words.replaceAll('\n', '');
        const query =
          typeof text === 'string'
            ? text
            : flat.slice(text.from % flat.length).slice(0, 1 + (text.length % 5));
        for (const part of parseQuery(query)) expect(isConfirmed(words, part)).toBe(isFound(terms, part));
      }),
      { numRuns: 500 },
    );
  });
});
