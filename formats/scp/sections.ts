import { type ByteReader, byteReader } from '../byte-reader.ts';
import { crcCcitt } from '../crc-ccitt.ts';
import { refuse } from '../fault.ts';

/** EN 1064 §5.2: CRC u16, size u32 of the whole file; sections follow. */
export const FILE_HEADER = 6;
/** EN 1064 §5.3: CRC u16, id u16, length u32, version u8, protocol u8, six reserved. */
export const SECTION_HEADER = 16;
/** Of section 0, a section each: id u16, length u32, index u32 (from 1). */
export const POINTER = 10;
export const CRC_START = 0xffff;
const LAST_SECTION = 11;

export type ScpSections = ReadonlyMap<number, ByteReader>;

/** The data of each section that is there, without its header; check sums verified. */
export function splitSections(file: Uint8Array): ScpSections {
  const whole = byteReader(file, 'file');
  const size = whole.u32(2);
  if (size < FILE_HEADER + SECTION_HEADER) refuse('damaged', `file: size ${size}`);
  const used = whole.slice(0, size);
  if (crcCcitt(used.subarray(2), CRC_START) !== whole.u16(0)) refuse('checksum', 'file');
  return new Map(pointersOf(used).map(({ id, bytes }) => [id, byteReader(bytes, `section ${id}`)]));
}

function pointersOf(file: Uint8Array): readonly { readonly id: number; readonly bytes: Uint8Array }[] {
  const whole = byteReader(file, 'file');
  const table = byteReader(whole.slice(FILE_HEADER, FILE_HEADER + whole.u32(FILE_HEADER + 4)), 'section 0');
  const found: { id: number; bytes: Uint8Array }[] = [];
  for (let at = SECTION_HEADER; at + POINTER <= table.length; at += POINTER) {
    const id = table.u16(at);
    const length = table.u32(at + 2);
    if (length <= SECTION_HEADER || id === 0 || id > LAST_SECTION) continue;
    if (found.some((section) => section.id === id)) refuse('damaged', `section ${id} twice`);
    const from = table.u32(at + 6) - 1;
    found.push({ id, bytes: sectionData(whole.slice(from, from + length), id) });
  }
  return found;
}

function sectionData(section: Uint8Array, id: number): Uint8Array {
  const header = byteReader(section, `section ${id}`);
  if (header.u16(2) !== id) refuse('damaged', `section ${id} calls itself ${header.u16(2)}`);
  if (crcCcitt(section.subarray(2), CRC_START) !== header.u16(0)) refuse('checksum', `section ${id}`);
  return section.subarray(SECTION_HEADER);
}
