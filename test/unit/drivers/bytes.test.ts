import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFromHex, concatBytes, hexFromBytes, sameBytes } from '../../../drivers/bytes.ts';

describe('bytes', () => {
  it('survive the way to hex and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(bytesFromHex(hexFromBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  it('refuse what is no hex', () => {
    expect(() => bytesFromHex('A')).toThrow(RangeError);
    expect(() => bytesFromHex('zz')).toThrow(RangeError);
    expect(bytesFromHex('aA 0f')).toEqual(Uint8Array.of(0xaa, 0x0f));
  });

  it('are compared by length and value', () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1), concatBytes([Uint8Array.of(1), Uint8Array.of(0)]))).toBe(false);
  });
});
