import { PACKINGS, type Packing } from './pack.ts';

/**
 * A stored ECG: `ECGR`, version u8, packing u8, length u32 of what is packed, low byte first. Packed are the length u32
 * and JSON of the header, and what remains of each lead's samples.
 */
const MAGIC = [0x45, 0x43, 0x47, 0x52];
export const VERSION = 1;
export const HEAD = 10;
/** Unpacked; 12 leads × 1000 Hz × 40 min. */
export const MAX_BYTES = 128 * 1024 * 1024;

export interface Head {
  readonly version: number;
  /** Undefined when it is none that we know. */
  readonly packing: Packing | undefined;
  readonly length: number;
}

export function writeHead(packing: Packing, length: number): Uint8Array {
  const head = Buffer.from([...MAGIC, VERSION, PACKINGS[packing], 0, 0, 0, 0]);
  head.writeUInt32LE(length, 6);
  return head;
}

export function readHead(bytes: Buffer): Head | undefined {
  if (bytes.length < HEAD || MAGIC.some((byte, i) => bytes[i] !== byte)) return undefined;
  return {
    version: bytes.readUInt8(4),
    packing: packingOf(bytes.readUInt8(5)),
    length: bytes.readUInt32LE(6),
  };
}

function packingOf(code: number): Packing | undefined {
  if (code === PACKINGS.zstd) return 'zstd';
  return code === PACKINGS.deflate ? 'deflate' : undefined;
}
