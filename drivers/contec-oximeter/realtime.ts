import type { OximeterSample } from '../oximetry.ts';
import type { DeviceRemark } from '../vitals-reading.ts';

const LOW_SPO2: DeviceRemark = {
  code: 'spo2-low',
  sentence: '血氧仪提示血氧偏低，请注意观察受检者。',
};

/** Reads the data of a realtime package (PROTOCOL.md §3). */
export function decodeRealtime(data: Uint8Array): OximeterSample {
  const [signal = 0, pleth = 0, bar = 0, pulse = 0, spo2 = 0, piLow = 0, piHigh = 0] = data;
  const perfusion = piLow | (piHigh << 8);
  return {
    state: stateOf(signal, pleth, spo2),
    spo2: spo2 === 0x7f || spo2 === 0 ? null : spo2,
    pulse: pulse === 0xff || pulse === 0 ? null : pulse,
    perfusionIndex: bar & 0x10 || perfusion === 0xffff || perfusion === 0 ? null : perfusion / 100,
    remarks: signal & 0x20 ? [LOW_SPO2] : [],
  };
}

function stateOf(signal: number, pleth: number, spo2: number): OximeterSample['state'] {
  // The device tells an empty clip and a broken probe by the same bit; with an empty one it shows no value either.
  if (signal & 0x80) return spo2 === 0x7f ? 'no-finger' : 'probe-error';
  return pleth & 0x80 || signal & 0x10 ? 'searching' : 'measuring';
}
