import { byteReader } from '../byte-reader.ts';

/** A mark in a record (annot(5)). */
export interface WfdbAnnotation {
  readonly atSample: number;
  /** Codes of ecgcodes.h; 1 is a normal beat. */
  readonly code: number;
}

const SKIP = 59;
const NUM = 60;
const CHN = 62;
const AUX = 63;
/** Normal, bundle branch block, premature, escape, paced, fused, unclassified, learning, R on T: what is a QRS complex. */
const BEATS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25, 30, 34, 35, 38, 41]);

export const isBeat = ({ code }: WfdbAnnotation): boolean => BEATS.has(code);

/** Reads MIT annotations: words of six bits of code and ten bits of samples since the last. Throws FormatError. */
export function readWfdbAnnotations(bytes: Uint8Array): readonly WfdbAnnotation[] {
  const reader = byteReader(bytes, 'annotations');
  const found: WfdbAnnotation[] = [];
  let sample = 0;
  for (let at = 0; at + 2 <= reader.length; ) {
    const word = reader.u16(at);
    const [code, value] = [word >> 10, word & 0x3ff];
    at += 2;
    if (word === 0) break;
    if (code === SKIP) {
      // High word first, each word low byte first.
      sample += (reader.u16(at) << 16) | reader.u16(at + 2);
      at += 4;
    } else if (code === AUX) at += value + (value % 2);
    else if (code < NUM || code > CHN) {
      sample += value;
      if (code > 0) found.push({ atSample: sample, code });
    }
  }
  return found;
}
