import { sum8 } from '../checksums.ts';
import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';

/**
 * Frames of the PM6750 monitor module, both directions (PROTOCOL.md §1): 55 AA | LEN | TYPE | data | CHK, where LEN
 * counts from itself to CHK and CHK is the inverted sum of LEN … data.
 */
const HEAD = [0x55, 0xaa] as const;
/** LEN, TYPE and CHK. */
const SHORTEST = 3;
/** The longest that documents name has 10 (ECG of seven leads); versions are texts of unstated length. */
const LONGEST = 64;

export interface ModuleFrame {
  readonly type: number;
  readonly data: Uint8Array;
}

export function encodeFrame(type: number, ...data: readonly number[]): Uint8Array {
  const inside = Uint8Array.of(data.length + SHORTEST, type, ...data);
  return Uint8Array.of(...HEAD, ...inside, ~sum8(inside) & 0xff);
}

export function decodeFrame(frame: Uint8Array): ModuleFrame {
  return { type: frame[3] ?? 0, data: frame.slice(4, -1) };
}

export function createModuleScanner(): FrameScanner {
  return createFrameScanner(HEAD.length + LONGEST, (bytes) => {
    const start = findHead(bytes, HEAD);
    if (start > 0) return { is: 'noise', length: start };
    const inside = bytes[2];
    if (inside === undefined) return INCOMPLETE;
    if (inside < SHORTEST || inside > LONGEST) return NO_FRAME;
    const length = HEAD.length + inside;
    if (bytes.length < length) return INCOMPLETE;
    return sum8(bytes.subarray(2, length)) === 0xff ? { is: 'frame', length } : NO_FRAME;
  });
}

/** What the host may ask for (PROTOCOL.md §2). */
export const COMMANDS = {
  ecgOn: encodeFrame(0x01, 1),
  ecgOff: encodeFrame(0x01, 0),
  nibpStart: encodeFrame(0x02, 1),
  nibpStop: encodeFrame(0x02, 0),
  spo2On: encodeFrame(0x03, 1),
  temperatureOn: encodeFrame(0x04, 1),
  softwareVersion: encodeFrame(0xfc, 0),
  hardwareVersion: encodeFrame(0xfd, 0),
} as const;

/** For whom the cuff is inflated: it decides how high. */
export type PatientMode = 'adult' | 'child' | 'neonate';
export const PATIENT_MODES: readonly PatientMode[] = ['adult', 'child', 'neonate'];

/** The parameter counts from 1, the status byte from 0. */
export function patientModeCommand(mode: PatientMode): Uint8Array {
  return encodeFrame(0x09, PATIENT_MODES.indexOf(mode) + 1);
}
