import fc from 'fast-check';
import { crcCcitt } from '../../../formats/crc-ccitt.ts';

/** One thing that befalls a file: bytes that change, a piece that is lost, doubled or filled. */
const anyBlow = fc.record({
  kind: fc.constantFrom('byte', 'byte', 'cut', 'lose', 'double', 'fill'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 0x7f, 0x80, 0xff)),
});
type Blow = typeof anyBlow extends fc.Arbitrary<infer One> ? One : never;

export const anyDamage = fc.array(anyBlow, { minLength: 1, maxLength: 4 });

export function damaged(bytes: Uint8Array, blows: readonly Blow[]): Uint8Array {
  let file = Uint8Array.from(bytes);
  for (const blow of blows) file = struck(file, blow);
  return file;
}

function struck(file: Uint8Array<ArrayBuffer>, { kind, at, length, byte }: Blow): Uint8Array<ArrayBuffer> {
  const from = Math.floor(at * Math.max(0, file.length - 1));
  const to = Math.min(file.length, from + length);
  switch (kind) {
    case 'cut':
      return file.slice(0, from);
    case 'lose':
      return Uint8Array.from([...file.subarray(0, from), ...file.subarray(to)]);
    case 'double':
      return Uint8Array.from([...file.subarray(0, to), ...file.subarray(from)]);
    case 'fill':
      return file.fill(byte, from, to);
    default:
      return file.fill(byte, from, from + 1);
  }
}

/** Makes the check sums of an SCP file right again, so that what was damaged is also read. */
export function withRightSums(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 142) return file;
  view.setUint32(2, file.length, true);
  for (let pointer = 22; pointer + 10 <= 142; pointer += 10) {
    const [length, from] = [view.getUint32(pointer + 2, true), view.getUint32(pointer + 6, true) - 1];
    if (length < 16 || from < 0 || from + length > file.length) continue;
    view.setUint16(from, crcCcitt(file.subarray(from + 2, from + length), 0xffff), true);
  }
  view.setUint16(0, crcCcitt(file.subarray(2), 0xffff), true);
  return file;
}
