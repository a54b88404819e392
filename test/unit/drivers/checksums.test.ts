import { describe, expect, it } from 'vitest';
import { bytesFromHex } from '../../../drivers/bytes.ts';
import { crc8Maxim, crc16Ccitt, sum8, xor8 } from '../../../drivers/checksums.ts';

/** The string by which every catalogue of checksums gives its check value. */
const digits = new TextEncoder().encode('123456789');

describe('checksums', () => {
  it('have the check values of the catalogue', () => {
    expect(crc16Ccitt(digits)).toBe(0x29b1); // CRC-16/IBM-3740, also called CCITT-FALSE
    expect(crc8Maxim(digits)).toBe(0xa1); // CRC-8/MAXIM-DOW
    expect(sum8(digits)).toBe(0xdd);
    expect(xor8(digits)).toBe(0x31);
  });

  it('agree with a frame that LifeScan published', () => {
    expect(crc16Ccitt(bytesFromHex('020900050D0203'))).toBe(0x71da);
  });
});
