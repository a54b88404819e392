import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../drivers/bytes.ts';
import { xor8 } from '../../../drivers/checksums.ts';
import {
  createFrameScanner,
  findHead,
  framesOf,
  INCOMPLETE,
  NO_FRAME,
  type Piece,
} from '../../../drivers/frame-scanner.ts';

/** A made-up protocol: 5A, length of the content, content, XOR of all. */
const LONGEST = 20;
const createScanner = () =>
  createFrameScanner(LONGEST, (bytes) => {
    const start = findHead(bytes, [0x5a]);
    if (start > 0) return { is: 'noise', length: start };
    const length = (bytes[1] ?? 0) + 3;
    if (length > LONGEST) return NO_FRAME;
    if (bytes.length < 2 || bytes.length < length) return INCOMPLETE;
    return xor8(bytes.subarray(0, length)) === 0 ? { is: 'frame', length } : NO_FRAME;
  });
const encode = (content: Uint8Array) => {
  const head = Uint8Array.of(0x5a, content.length, ...content);
  return Uint8Array.of(...head, xor8(head));
};
const frames = fc.array(fc.uint8Array({ maxLength: 16 }), { maxLength: 5 }).map((all) => all.map(encode));
const split = (bytes: Uint8Array, cuts: readonly number[]) => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.slice(places[i], end));
};
const lengthOf = (piece: Piece) => (piece.is === 'frame' ? piece.bytes.length : piece.length);

describe('frame scanner', () => {
  it('finds the same frames however the bytes are cut', () => {
    fc.assert(
      fc.property(frames, fc.array(fc.nat(), { maxLength: 12 }), (sent, cuts) => {
        const scanner = createScanner();
        const pieces = split(concatBytes(sent), cuts).flatMap((part) => scanner.push(part));
        expect(pieces).toEqual(sent.map((bytes) => ({ is: 'frame', bytes })));
        expect(scanner.pendingBytes()).toBe(0);
      }),
    );
  });

  it('accounts for every byte of anything at all, never throws, and keeps no more than one frame', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 }), (parts) => {
        const scanner = createScanner();
        const pieces = parts.flatMap((part) => {
          const found = scanner.push(part);
          expect(scanner.pendingBytes()).toBeLessThan(LONGEST);
          return [...found];
        });
        const all = [...pieces, ...scanner.settle()];
        expect(scanner.pendingBytes()).toBe(0);
        const sum = all.reduce((length, piece) => length + lengthOf(piece), 0);
        expect(sum).toBe(parts.reduce((length, part) => length + part.length, 0));
      }),
    );
  });

  it('tells noise in its place among the frames', () => {
    const frame = encode(Uint8Array.of(1, 2));
    const scanner = createScanner();
    const pieces = scanner.push(concatBytes([frame, Uint8Array.of(9, 9), frame]));
    expect(pieces).toEqual([
      { is: 'frame', bytes: frame },
      { is: 'noise', length: 2 },
      { is: 'frame', bytes: frame },
    ]);
  });

  it('finds a frame behind a head that promised more than came, once the line is quiet', () => {
    const frame = encode(Uint8Array.of(1, 2));
    const scanner = createScanner();
    expect(scanner.push(concatBytes([Uint8Array.of(0x5a, 16), frame]))).toEqual([]);
    expect(framesOf(scanner.settle())).toEqual([frame]);
  });

  it('survives a look that asks for more than there can be, or claims what is not there', () => {
    const greedy = createFrameScanner(4, () => INCOMPLETE);
    const lengths = greedy.push(new Uint8Array(10)).map(lengthOf);
    expect(lengths.reduce((a, b) => a + b, 0) + greedy.pendingBytes()).toBe(10);
    const liar = createFrameScanner(4, () => ({ is: 'frame', length: 99 }));
    expect(liar.push(new Uint8Array(3))).toEqual([{ is: 'noise', length: 3 }]);
  });
});
