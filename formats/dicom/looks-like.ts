export const PREAMBLE = 128;
export const PREFIX = 'DICM';

/** A preamble of 128 bytes, then `DICM` (PS3.10). */
export function looksLikeDicom(bytes: Uint8Array): boolean {
  return [...PREFIX].every((letter, i) => bytes[PREAMBLE + i] === letter.charCodeAt(0));
}
