/** Sum of all bytes, modulo 256. */
export function sum8(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);
}

export function xor8(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum ^ byte, 0);
}

/** CRC-16-CCITT: polynomial 1021, most significant bit first, start FFFF, no final XOR. */
export function crc16Ccitt(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => {
    let shifted = crc ^ (byte << 8);
    for (let bit = 0; bit < 8; bit++) shifted = shifted & 0x8000 ? (shifted << 1) ^ 0x1021 : shifted << 1;
    return shifted & 0xffff;
  }, 0xffff);
}

/** CRC-8 of Dallas/Maxim: polynomial 31 reflected (8C), start 00. */
export function crc8Maxim(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => {
    let shifted = crc ^ byte;
    for (let bit = 0; bit < 8; bit++) shifted = shifted & 1 ? (shifted >> 1) ^ 0x8c : shifted >> 1;
    return shifted;
  }, 0);
}
