import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../domain/journal/index.ts';

/** JSON values whose objects hold any key, `__proto__` and numbers too. */
const json = fc.jsonValue({ maxDepth: 4 });

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value).reverse())
    copy[key] = shuffled((value as Record<string, unknown>)[key]);
  return copy;
}

describe('canonical JSON', () => {
  it('says the same of the same value, whatever the order of its keys, and nothing is lost', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        // Between the newlines of the hashed bytes it is one line.
        expect(text).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))).toBe(
      `{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`,
    );
  });

  it('sorts the keys of large records and of small ones in the same order', () => {
    const keys = fc.uniqueArray(fc.string(), { maxLength: 80 });
    fc.assert(
      fc.property(keys, (names) => {
        const value = Object.fromEntries(names.map((name) => [name, true]));
        const text = [...names].sort().map((name) => `${JSON.stringify(name)}:true`);
        expect(canonicalJson(value)).toBe(`{${text.join(',')}}`);
      }),
    );
  });

  it('writes the names of fields alike before and after it has met thousands of others', () => {
    const value = { plain: 1, 'quote"': 2, [`${'l'.repeat(70)}\n`]: 3 };
    const first = canonicalJson(value);
    for (let i = 0; i < 3_000; i++) canonicalJson({ [`field ${i}\t`]: i });
    const late = { ...value, 'never met\t': 4 };
    expect(canonicalJson(value)).toBe(first);
    expect(JSON.parse(canonicalJson(late))).toEqual(late);
  });

  it.each([
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1 + 0.2, '0.30000000000000004'],
    [5e-324, '5e-324'],
    ['\ud800', '"\\ud800"'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
  ])('prints %j as ECMAScript does', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('s'), undefined])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});
