const POLYNOMIAL = 0x1021;

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? POLYNOMIAL : 0)) & 0xffff;
  return crc;
});

/** CRC-CCITT (x¹⁶ + x¹² + x⁵ + 1), high bit first. SCP-ECG begins with FFFF, Heal Force with 0. */
export function crcCcitt(bytes: Uint8Array, initial: number): number {
  let crc = initial;
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ (TABLE[(crc >> 8) ^ byte] ?? 0);
  return crc;
}
