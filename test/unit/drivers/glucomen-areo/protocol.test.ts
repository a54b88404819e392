import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesOf } from '../../../../drivers/frame-scanner.ts';
import {
  createBlockScanner,
  encodeBlock,
  linesOf,
  readInfo,
  readReading,
} from '../../../../drivers/glucomen-areo/protocol.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const blocks = (...parts: Uint8Array[]) => {
  const scanner = createBlockScanner();
  const found = parts.flatMap((part) => framesOf(scanner.push(part)));
  return [...found, ...framesOf(scanner.settle())].map(linesOf);
};
const LINE = 'Glu,5.6,mmol/L,00,261102,0730';

describe('blocks of the GlucoMen Areo', () => {
  it('are found however they are cut', () => {
    const block = encodeBlock([LINE, 'Glu,102,mg/dL,02,261102,0731']);
    fc.assert(
      fc.property(fc.nat(block.length), (cut) => {
        expect(blocks(block.slice(0, cut), block.slice(cut))).toEqual([
          [LINE, 'Glu,102,mg/dL,02,261102,0731'],
        ]);
      }),
    );
  });

  it('without readings have their own sign', () => {
    expect(blocks(Uint8Array.of(0x5b, 13, 10, 0x90, 0x3d, 13, 10, 0x5d, 13, 10))).toEqual([[]]);
    expect(blocks(encodeBlock([]))).toEqual([[]]);
  });

  it('are refused with a check sum in small letters, a wrong one, or none', () => {
    const text = String.fromCharCode(...encodeBlock(['Glu,5.6,mmol/L,00,261102,0735']));
    const check = /\r\n([0-9A-F]{2})\r\n\]/.exec(text)?.[1] ?? expect.fail('no check sum');
    expect(blocks(bytes(text))).toHaveLength(1);
    for (const wrong of ['00', '', check.toLowerCase()]) {
      if (wrong === check) continue;
      expect(blocks(bytes(text.replace(`\r\n${check}\r\n]`, `\r\n${wrong}\r\n]`)))).toEqual([]);
    }
  });

  it('with any one byte changed never give another reading', () => {
    const block = encodeBlock([LINE]);
    fc.assert(
      fc.property(fc.nat(block.length - 1), fc.integer({ min: 1, max: 255 }), (place, pattern) => {
        const harmed = block.map((byte, i) => (i === place ? byte ^ pattern : byte));
        expect(blocks(harmed).flat()).toEqual([]);
      }),
    );
  });

  it('never keep more than a memory can fill', () => {
    const scanner = createBlockScanner();
    scanner.push(bytes('[\r\n'));
    for (let i = 0; i < 100; i++) scanner.push(new Uint8Array(1000).fill(0x41));
    expect(scanner.pendingBytes()).toBeLessThan(40_000);
    expect(blocks(bytes('[\r\n'), encodeBlock([LINE]))).toEqual([[LINE]]);
  });
});

describe('lines of the GlucoMen Areo', () => {
  it('tell who the meter is', () => {
    expect(readInfo(['12,3,4,  AB12345, 1.02'])).toBe('AB12345');
    expect(readInfo([LINE])).toBeUndefined();
    expect(readInfo([])).toBeUndefined();
  });

  it.each([
    [LINE, { kind: 'value', value: 5.6, unit: 'mmol/L' }, []],
    ['Glu,102,mg/dL,04,261102,0730', { kind: 'value', value: 102, unit: 'mg/dL' }, ['after-meal']],
    ['Glu,5.6,mmol/L,08,261102,0730', { kind: 'value', value: 5.6, unit: 'mmol/L' }, ['exercise']],
    ['Glu,5.6,mmol/L,01,261102,0730', { kind: 'not-understood', marker: '01' }, []],
    ['Glu,HI,mmol/L,00,261102,0730', { kind: 'above-range' }, []],
    ['Glu,LO,mg/dL,00,261102,0730', { kind: 'below-range' }, []],
    ['Glu,56,mmol/L,00,261102,0730', { kind: 'not-understood', marker: '56' }, []],
    ['Glu,5.6,mg/dL,00,261102,0730', { kind: 'not-understood', marker: '5.6' }, []],
  ] as const)('%s', (line, result, marks) => {
    expect(readReading(line)).toEqual({ deviceTime: '2026-11-02T07:30', result, marks });
  });

  it('of another kind or form are no glucose', () => {
    expect(readReading('Ket,0.2,mmol/L,00,261102,0730')).toBeNull();
    expect(readReading('Glu,5.6,mmol/L,00,261102')).toBeNull();
    expect(readReading('Glu,5.6,mmol/L,00,261302,0730')?.deviceTime).toBeNull();
  });
});
