import { refuse } from '../fault.ts';

/**
 * The default Huffman table of EN 1064 (annex C.3.7.6): `0` is 0; n ones (1 … 8), a zero and a sign bit are ±n (sign 1
 * is minus); nine ones and a zero introduce 8 bits, ten ones 16 bits, both two's complement. High bit first.
 */
const MAX_UNARY = 8;
const ESCAPE_8 = 9;
const ESCAPE_16 = 10;

/** Decodes so many numbers; refuses the file when the bits end before. */
export function decodeHuffman(bytes: Uint8Array, count: number, where: string): Int32Array {
  const numbers = new Int32Array(count);
  const end = 8 * bytes.length;
  let at = 0;
  const bits = (width: number) => {
    if (at + width > end) refuse('truncated', `${where}: bits end`);
    let value = 0;
    for (const stop = at + width; at < stop; at++)
      value = (value << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  for (let i = 0; i < count; i++) {
    let ones = 0;
    while (ones < ESCAPE_16 && bits(1) === 1) ones++;
    if (ones === ESCAPE_16) numbers[i] = (bits(16) << 16) >> 16;
    else if (ones === ESCAPE_8) numbers[i] = (bits(8) << 24) >> 24;
    else if (ones > 0) numbers[i] = bits(1) === 1 ? -ones : ones;
  }
  return numbers;
}

/** Encodes numbers of 16 bits; ends on a whole byte. */
export function encodeHuffman(numbers: Int32Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(numbers.reduce((sum, number) => sum + widthOf(number), 0) / 8));
  let at = 0;
  const put = (value: number, width: number) => {
    for (let bit = width - 1; bit >= 0; bit--, at++)
      if ((value >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
  };
  for (const number of numbers) {
    const size = Math.abs(number);
    if (number === 0) put(0, 1);
    else if (size <= MAX_UNARY) put((((1 << size) - 1) << 2) | (number < 0 ? 1 : 0), size + 2);
    else if (fits8(number)) put((0x3fe << 8) | (number & 0xff), 18);
    else put((0x3ff << 16) | (number & 0xffff), 26);
  }
  return bytes;
}

const fits8 = (number: number) => number >= -128 && number <= 127;

/** Bits that a number takes. */
function widthOf(number: number): number {
  const size = Math.abs(number);
  if (size <= MAX_UNARY) return size === 0 ? 1 : size + 2;
  return fits8(number) ? 18 : 26;
}
