import fc from 'fast-check';
import { concatBytes } from '../../../drivers/bytes.ts';

/** What a line does to one piece that a device sends. */
export type Harm =
  | { readonly kind: 'none' | 'twice' | 'swallowed' }
  /** Up to eight turned bits in a row, which is the most that an XOR of all bytes finds without fail. */
  | { readonly kind: 'burst'; readonly place: number; readonly pattern: number }
  | { readonly kind: 'lost'; readonly place: number; readonly count: number }
  | { readonly kind: 'noise'; readonly before: Uint8Array; readonly after: Uint8Array };

/** Any harm, with this noise and so many bytes lost at most. */
export const harmWith = (noise: fc.Arbitrary<Uint8Array>, mostLost: number): fc.Arbitrary<Harm> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Harm>({ kind: 'none' }) },
    fc.constantFrom<Harm>({ kind: 'twice' }, { kind: 'swallowed' }),
    fc.record({
      kind: fc.constant('burst' as const),
      place: fc.nat(),
      pattern: fc.integer({ min: 1, max: 255 }),
    }),
    fc.record({
      kind: fc.constant('lost' as const),
      place: fc.nat(),
      count: fc.integer({ min: 1, max: mostLost }),
    }),
    fc.record({ kind: fc.constant('noise' as const), before: noise, after: noise }),
  );

export const anyHarm = harmWith(fc.uint8Array({ maxLength: 20 }), 60);

/** The bytes that arrive in place of `bytes`. */
export function suffer(bytes: Uint8Array, harm: Harm): Uint8Array {
  switch (harm.kind) {
    case 'none':
      return bytes;
    case 'twice':
      return concatBytes([bytes, bytes]);
    case 'swallowed':
      return new Uint8Array(0);
    case 'burst':
      return turnBits(bytes, harm.place, harm.pattern);
    case 'lost': {
      const place = harm.place % Math.max(1, bytes.length);
      return concatBytes([bytes.subarray(0, place), bytes.subarray(place + harm.count)]);
    }
    case 'noise':
      return concatBytes([harm.before, bytes, harm.after]);
  }
}

function turnBits(bytes: Uint8Array, place: number, pattern: number): Uint8Array {
  const bit = place % Math.max(1, bytes.length * 8);
  const turned = pattern << (bit & 7);
  return bytes.map((byte, i) => {
    if (i === bit >> 3) return byte ^ turned;
    return i === (bit >> 3) + 1 ? byte ^ (turned >> 8) : byte;
  });
}

/** Cuts bytes into portions of the given sizes, over and over. */
export function inPortions(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = sizes[parts.length % sizes.length] ?? 1;
    parts.push(bytes.slice(at, at + size));
    at += size;
  }
  return parts;
}
