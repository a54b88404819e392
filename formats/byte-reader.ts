import { refuse } from './fault.ts';

/** Reads numbers at offsets; outside the bytes it refuses the file as truncated. */
export interface ByteReader {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  /** A view, not a copy. */
  readonly slice: (from: number, to: number) => Uint8Array;
}

/** @param where names the part of the file in faults */
export function byteReader(bytes: Uint8Array, where: string, order: 'little' | 'big' = 'little'): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = order === 'little';
  const check = (at: number, count: number) => {
    if (at < 0 || at + count > bytes.length) refuse('truncated', `${where}: ${count} bytes at ${at}`);
    return at;
  };
  return {
    length: bytes.length,
    u8: (at) => view.getUint8(check(at, 1)),
    u16: (at) => view.getUint16(check(at, 2), little),
    i16: (at) => view.getInt16(check(at, 2), little),
    u32: (at) => view.getUint32(check(at, 4), little),
    slice: (from, to) => {
      if (to < from) refuse('damaged', `${where}: slice ${from} to ${to}`);
      return bytes.subarray(check(from, to - from), to);
    },
  };
}
