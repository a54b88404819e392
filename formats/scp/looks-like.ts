import { FILE_HEADER, SECTION_HEADER } from './sections.ts';

const FIRST_POINTER = FILE_HEADER + SECTION_HEADER;

/** Section 0 points at itself: id 0, and index 7, for SCP counts bytes from 1. */
export function looksLikeScp(bytes: Uint8Array): boolean {
  if (bytes.length < FIRST_POINTER + 10) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    view.getUint16(FILE_HEADER + 2, true) === 0 &&
    view.getUint16(FIRST_POINTER, true) === 0 &&
    view.getUint32(FIRST_POINTER + 6, true) === FILE_HEADER + 1
  );
}
