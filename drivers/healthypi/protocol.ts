import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';

/** Frames of the HealthyPi 5 (PROTOCOL.md §1): 0A FA | length | 02 | payload of 22 bytes | 00 | 0B or 5A. No check sum. */
const HEAD = [0x0a, 0xfa, 22, 0, 0x02] as const;
const PAYLOAD_LENGTH = 22;
const STOP = 0x00;
/** The second belongs to a clone. */
const ENDS: readonly (number | undefined)[] = [0x0b, 0x5a];
export const FRAME_LENGTH = HEAD.length + PAYLOAD_LENGTH + 2;

export interface HealthyPiSample {
  /** Counts of the one ECG channel. */
  readonly ecg: number;
  /** Null where the board has none: it sends zero. */
  readonly spo2Percent: number | null;
  readonly breathsPerMinute: number | null;
  readonly heartPerMinute: number | null;
}

export function createHealthyPiScanner(): FrameScanner {
  return createFrameScanner(FRAME_LENGTH, (bytes) => {
    const start = findHead(bytes, HEAD);
    if (start > 0) return { is: 'noise', length: start };
    if (bytes.length < FRAME_LENGTH) return INCOMPLETE;
    const ends = bytes[FRAME_LENGTH - 2] === STOP && ENDS.includes(bytes[FRAME_LENGTH - 1]);
    return ends ? { is: 'frame', length: FRAME_LENGTH } : NO_FRAME;
  });
}

export function decodeSample(frame: Uint8Array): HealthyPiSample {
  const payload = new DataView(frame.buffer, frame.byteOffset + HEAD.length, PAYLOAD_LENGTH);
  return {
    ecg: payload.getInt32(0, true),
    spo2Percent: within(payload.getUint8(19), 100),
    breathsPerMinute: within(payload.getUint8(20), 150),
    heartPerMinute: within(payload.getUint8(21), 250),
  };
}

function within(value: number, most: number): number | null {
  return value > 0 && value <= most ? value : null;
}

export interface SentSample {
  readonly ecg: number;
  /** Whether the bio-impedance is a new one; the ECG always is. */
  readonly isBioZNew: boolean;
  readonly spo2Percent: number;
  readonly breathsPerMinute: number;
  readonly heartPerMinute: number;
}

/** The board's side. */
export function encodeSample(sample: SentSample, end: 0x0b | 0x5a = 0x0b): Uint8Array {
  const frame = new Uint8Array(FRAME_LENGTH);
  frame.set(HEAD);
  const payload = new DataView(frame.buffer, HEAD.length, PAYLOAD_LENGTH);
  payload.setInt32(0, sample.ecg, true);
  payload.setUint8(8, sample.isBioZNew ? 0x00 : 0xff);
  payload.setUint8(19, sample.spo2Percent);
  payload.setUint8(20, sample.breathsPerMinute);
  payload.setUint8(21, sample.heartPerMinute);
  frame[FRAME_LENGTH - 1] = end;
  return frame;
}
