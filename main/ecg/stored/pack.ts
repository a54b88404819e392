import zlib from 'node:zlib';

/** As a stored ECG names them; never renumbered. */
export const PACKINGS = { deflate: 1, zstd: 2 } as const;
export type Packing = keyof typeof PACKINGS;

const ZSTD_LEVEL = 19;

/** Whether this runtime has it: zstd came with Node 22.15. */
export const canPack = (packing: Packing): boolean =>
  packing === 'deflate' || typeof zlib.zstdCompressSync === 'function';

export const bestPacking = (): Packing => (canPack('zstd') ? 'zstd' : 'deflate');

export function pack(bytes: Uint8Array, packing: Packing): Uint8Array {
  if (packing === 'deflate') return zlib.deflateRawSync(bytes, { level: zlib.constants.Z_BEST_COMPRESSION });
  const params = { [zlib.constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL };
  return zlib.zstdCompressSync(bytes, { params });
}

/** Throws on damaged bytes, and when more than `length` bytes come out. */
export function unpack(bytes: Uint8Array, packing: Packing, length: number): Uint8Array {
  const options = { maxOutputLength: Math.max(length, 1) };
  return packing === 'deflate'
    ? zlib.inflateRawSync(bytes, options)
    : zlib.zstdDecompressSync(bytes, options);
}
