const BYTES = 4;

/**
 * Numbers as bytes that pack well: signs folded into the lowest bit, then all lowest bytes, all second bytes, and so
 * on, so that the mostly empty high bytes stand together.
 */
export function toPlanes(numbers: Int32Array): Uint8Array {
  const count = numbers.length;
  const planes = new Uint8Array(BYTES * count);
  numbers.forEach((number, i) => {
    const folded = (number << 1) ^ (number >> 31);
    for (let plane = 0; plane < BYTES; plane++) planes[plane * count + i] = (folded >>> (8 * plane)) & 0xff;
  });
  return planes;
}

export function fromPlanes(planes: Uint8Array): Int32Array {
  const count = planes.length / BYTES;
  return Int32Array.from({ length: count }, (_, i) => {
    let folded = 0;
    for (let plane = 0; plane < BYTES; plane++) folded |= (planes[plane * count + i] ?? 0) << (8 * plane);
    return (folded >>> 1) ^ -(folded & 1);
  });
}

export const planesLength = (count: number): number => BYTES * count;
