import { type ByteReader, byteReader } from '../byte-reader.ts';
import { crcCcitt } from '../crc-ccitt.ts';
import { refuse } from '../fault.ts';
import { FILE_HEADER, POINTER, SECTION_HEADER } from '../scp/sections.ts';

const FIRST_POINTER = FILE_HEADER + SECTION_HEADER;
/** Whose check sum holds in the files known; section 9 has another. */
const CHECKED = new Set([0, 1, 3, 6]);
const LAST_SECTION = 11;

/** As SCP-ECG, but section 0 points at byte 6: this maker counts from 0. */
export function looksLikeHealForce(bytes: Uint8Array): boolean {
  if (bytes.length < FIRST_POINTER + POINTER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    view.getUint16(FILE_HEADER + 2, true) === 0 &&
    view.getUint16(FIRST_POINTER, true) === 0 &&
    view.getUint32(FIRST_POINTER + 6, true) === FILE_HEADER
  );
}

/** The data of each section, without its header. */
export function splitSections(bytes: Uint8Array): ReadonlyMap<number, ByteReader> {
  const whole = byteReader(bytes, 'file');
  const table = dataOf(whole.slice(FILE_HEADER, FILE_HEADER + whole.u32(FILE_HEADER + 4)), 0);
  const sections = new Map<number, ByteReader>();
  for (let at = 0; at + POINTER <= table.length; at += POINTER) {
    const [id, length, from] = [table.u16(at), table.u32(at + 2), table.u32(at + 6)];
    if (id === 0 || id > LAST_SECTION || length <= SECTION_HEADER) continue;
    sections.set(id, dataOf(whole.slice(from, from + length), id));
  }
  return sections;
}

function dataOf(section: Uint8Array, id: number): ByteReader {
  const header = byteReader(section, `section ${id}`);
  if (header.u16(2) !== id) refuse('damaged', `section ${id} calls itself ${header.u16(2)}`);
  if (CHECKED.has(id) && !isIntact(section)) refuse('checksum', `section ${id}`);
  return byteReader(section.subarray(SECTION_HEADER), `section ${id}`);
}

/** The sum is written low byte first in some sections, high byte first in others. */
function isIntact(section: Uint8Array): boolean {
  const sum = crcCcitt(section.subarray(2), 0);
  return (['little', 'big'] as const).some((order) => byteReader(section, 'section', order).u16(0) === sum);
}
