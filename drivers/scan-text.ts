import { asciiText } from './ascii.ts';
import type { ScanReading } from './scan-reading.ts';

/**
 * What a scanner sent as a reading: the AIM identifier that it may put in front and the ends of line that it may put
 * behind split off. Null when nothing is left, or when control characters show that it is no code (GS, RS, FS and EOT
 * stand in codes by ISO/IEC 15434, tabs and ends of line in free text).
 */
export function scanReading(bytes: Uint8Array, aim: string | null, atMs: number): ScanReading | null {
  const raw = textOf(bytes).replace(/[\r\n]+$/, '');
  if (/[\x00-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x1f\x7f]/.test(raw)) return null;
  const [prefix] = (aim === null && /^\][A-Za-z][0-9A-F]/.exec(raw)) || [''];
  const text = raw.slice(prefix.length);
  return text === '' ? null : { kind: 'scan', atMs, text, aim: aim ?? (prefix || null) };
}

/** UTF-8 where it is UTF-8, else Latin-1, in which no byte is lost. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return asciiText(bytes);
  }
}

/** Bytes for a simulated scanner; the other direction of `scanReading`. */
export function bytesOfScan(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
