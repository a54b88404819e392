import type { ByteReader } from '../byte-reader.ts';

/** Unpacks so many numbers; the reader refuses what ends before. */
type Unpack = (reader: ByteReader, offset: number, count: number) => Int32Array;

const unpack16: Unpack = (reader, offset, count) =>
  Int32Array.from({ length: count }, (_, i) => reader.i16(offset + 2 * i));

/** Three bytes hold two numbers of 12 bits (signal(5)): the middle one gives its low half to the first. */
const unpack212: Unpack = (reader, offset, count) =>
  Int32Array.from({ length: count }, (_, i) => {
    const at = offset + 3 * (i >> 1);
    const packed =
      i % 2 === 0
        ? reader.u8(at) | ((reader.u8(at + 1) & 0x0f) << 8)
        : reader.u8(at + 2) | ((reader.u8(at + 1) & 0xf0) << 4);
    return (packed << 20) >> 20;
  });

export interface WfdbFormat {
  readonly unpack: Unpack;
  /** Bytes of two numbers. */
  readonly pairBytes: number;
  /** Stands for a sample that is missing. */
  readonly missing: number;
}

export const WFDB_FORMATS: Readonly<Record<16 | 212, WfdbFormat>> = {
  16: { unpack: unpack16, pairBytes: 4, missing: -0x8000 },
  212: { unpack: unpack212, pairBytes: 3, missing: -0x800 },
};
