import { createFrameScanner, type FrameScanner, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';
import type { OximeterSample } from '../oximetry.ts';
import type { DeviceRemark } from '../vitals-reading.ts';

const LENGTH = 5;

/** What makers read out of bit 5 of the first byte (PROTOCOL.md §2). */
export type Dialect = 'spo2-falling' | 'probe-unplugged';

/**
 * Frames of 5 bytes, of which only the first has bit 7. A frame is taken when the head of the next has come, so that
 * an extra byte is noticed as a missing one is.
 */
export function createBciScanner(): FrameScanner {
  return createFrameScanner(LENGTH + 1, (bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      const isHead = ((bytes[at] ?? 0) & 0x80) !== 0;
      if (isHead !== (at % LENGTH === 0)) return NO_FRAME;
    }
    return bytes.length > LENGTH ? { is: 'frame', length: LENGTH } : INCOMPLETE;
  });
}

export const FALLING: DeviceRemark = {
  code: 'spo2-falling',
  sentence: '血氧仪提示血氧正在下降，请注意观察受检者。',
};

export function decodeFrame(frame: Uint8Array, dialect: Dialect): OximeterSample {
  const [signal = 0, , bar = 0, pulseLow = 0, spo2 = 0] = frame;
  const pulse = pulseLow | ((bar & 0x40) << 1);
  const bit5 = (signal & 0x20) !== 0;
  return {
    state: stateOf(signal, bar, bit5 && dialect === 'probe-unplugged'),
    spo2: spo2 === 0x7f || spo2 === 0 ? null : spo2,
    pulse: pulse === 0xff || pulse === 0 ? null : pulse,
    perfusionIndex: null,
    remarks: bit5 && dialect === 'spo2-falling' ? [FALLING] : [],
  };
}

function stateOf(signal: number, bar: number, unplugged: boolean): OximeterSample['state'] {
  if (unplugged) return 'probe-error';
  if (signal & 0x10 || bar & 0x10) return 'no-finger';
  return bar & 0x20 ? 'searching' : 'measuring';
}
