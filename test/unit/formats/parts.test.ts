import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonUnit } from '../../../formats/common-unit.ts';
import { crcCcitt } from '../../../formats/crc-ccitt.ts';
import { gapsOfAll, holdMissing } from '../../../formats/missing-samples.ts';
import { rateOfInterval } from '../../../formats/sample-rate.ts';
import { differentiate, integrate } from '../../../formats/scp/differences.ts';
import { decodeHuffman, encodeHuffman } from '../../../formats/scp/huffman.ts';
import { leadNamed } from '../../../formats/standard-leads.ts';
import { dateFromDigits, digitsOfStart, startFromDigits } from '../../../formats/start-time.ts';
import { decodeText } from '../../../formats/text.ts';

const bits = (text: string) => {
  const whole = text.replaceAll(' ', '');
  const padded = whole.padEnd(8 * Math.ceil(whole.length / 8), '0');
  return Uint8Array.from(padded.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
};
const i16 = fc.integer({ min: -0x8000, max: 0x7fff });

describe('the default Huffman table of SCP-ECG', () => {
  it('is that of EN 1064', () => {
    const coded = bits('0 100 101 1100 1101 1111111100 1111111110 10000000 1111111111 0111111111111111');
    expect([...decodeHuffman(coded, 8, 'test')]).toEqual([0, 1, -1, 2, -2, 8, -128, 32767]);
  });

  it('encodes what it decodes, in the fewest bits', () => {
    expect([...encodeHuffman(Int32Array.of(0, 1, -1, 2))]).toEqual([...bits('0 100 101 1100')]);
    fc.assert(
      fc.property(fc.array(i16), (numbers) => {
        const coded = encodeHuffman(Int32Array.from(numbers));
        expect([...decodeHuffman(coded, numbers.length, 'test')]).toEqual(numbers);
      }),
    );
  });
});

it('differences of every order integrate to the samples', () => {
  fc.assert(
    fc.property(fc.array(i16), fc.constantFrom(0 as const, 1 as const, 2 as const), (numbers, order) => {
      expect([...integrate(differentiate(Int32Array.from(numbers), order), order)]).toEqual(numbers);
    }),
  );
});

it('the check sum is that of the catalogue of CRCs', () => {
  const digits = new TextEncoder().encode('123456789');
  expect(crcCcitt(digits, 0xffff)).toBe(0x29b1);
  expect(crcCcitt(digits, 0)).toBe(0x31c3);
});

describe('text that does not say its encoding', () => {
  it.each([
    ['UTF-8', [0xe5, 0xbc, 0xa0, 0xe4, 0xb8, 0x89], '张三'],
    ['GB 2312', [0xd5, 0xc5, 0xc8, 0xfd], '张三'],
    ['GBK, of a rare name', [0xd6, 0xec, 0xe9, 0x46], '朱镕'],
    ['ISO 8859-1', [0x6c, 0xe5, 0x6e, 0x67, 0x73, 0x61, 0x6d], 'långsam'],
    ['ASCII, ending at NUL', [0x41, 0x42, 0, 0x43], 'AB'],
  ])('is read as %s', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  it('never throws, and has no control characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(decodeText(bytes)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('times', () => {
  it.each([
    ['20021122091000', '2002-11-22T09:10:00'],
    ['20021122091000.000', '2002-11-22T09:10:00'],
    ['20261102073000.25+0800', '2026-11-02T07:30:00.25+08:00'],
    ['202611020730', '2026-11-02T07:30:00'],
  ])('%s is %s', (digits, time) => {
    expect(startFromDigits(digits)).toBe(time);
    expect(startFromDigits(digitsOfStart(time))).toBe(time);
  });

  it.each(['', '2002', '20021322091000', '20020231091000', '20021122251000', 'yesterday'])(
    '%s is none',
    (text) => {
      expect(startFromDigits(text)).toBeNull();
    },
  );

  it('of birth have no hour', () => {
    expect(dateFromDigits('19530508')).toBe('1953-05-08');
    expect(dateFromDigits('195305081200')).toBe('1953-05-08');
    expect([dateFromDigits('1953'), dateFromDigits('19530231')]).toEqual([null, null]);
  });
});

it('an interval means the rate that was meant', () => {
  expect([0.002, 0.001, 0.001667, 1 / 360, 0.0027777777777].map(rateOfInterval)).toEqual([
    500,
    1000,
    1e6 / 1667,
    360,
    360,
  ]);
});

it('a lead is known by its name in any case', () => {
  expect(['avr', 'Lead II', ' V6 ', 'iii', 'vx', 'MLII'].map(leadNamed)).toEqual([
    'aVR',
    'II',
    'V6',
    'III',
    undefined,
    undefined,
  ]);
});

describe('leads of several gains', () => {
  const lead = (microvoltPerCount: number | null, ...counts: number[]) => ({
    samples: Int32Array.from(counts),
    microvoltPerCount,
  });

  it('come into the smallest unit', () => {
    const { microvoltPerCount, samples } = commonUnit([lead(5, 1, 2), lead(2.5, 3, 4)]);
    expect([microvoltPerCount, samples.map((one) => [...one])]).toEqual([
      2.5,
      [
        [2, 4],
        [3, 4],
      ],
    ]);
  });

  it.each([
    ['that are no multiples', [lead(5, 1), lead(3, 1)]],
    ['of which one is unknown', [lead(5, 1), lead(null, 1)]],
    ['that are too far apart', [lead(1e6, 1_000_000), lead(1, 1)]],
  ])('%s are refused', (_, leads) => {
    expect(() => commonUnit(leads)).toThrow('unsupported');
  });
});

it('missing samples stand as the last one, and a gap is where all are missing', () => {
  const held = holdMissing(Int32Array.of(-9, 1, -9, -9, 2, -9), (count) => count === -9);
  expect([...held.samples]).toEqual([0, 1, 1, 1, 2, 2]);
  expect(held.missing).toEqual([
    { fromSample: 0, count: 1 },
    { fromSample: 2, count: 2 },
    { fromSample: 5, count: 1 },
  ]);
  expect(gapsOfAll([held.missing, [{ fromSample: 3, count: 5 }]])).toEqual([
    { fromSample: 3, count: 1 },
    { fromSample: 5, count: 1 },
  ]);
});
