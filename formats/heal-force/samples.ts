/**
 * Three words hold four samples of 12 bits: three in the words themselves, the fourth in bits 10 to 13 of each. Of a
 * sample, bit 15 marks a beat and bit 14 an irregular one, which are not read; ten bits are the value, offset by 512.
 */
const WORDS = 3;
const SAMPLES = 4;
const SPARE = 0x3c00;
const VALUE = 0x03ff;
const ZERO = 0x200;

/** Samples of all channels in turn; what does not fill three words is not there. */
export function unpackSamples(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const groups = Math.floor(bytes.length / (2 * WORDS));
  const samples = new Int32Array(groups * SAMPLES);
  for (let group = 0; group < groups; group++) {
    let fourth = 0;
    for (let word = 0; word < WORDS; word++) {
      const packed = view.getUint16(2 * (group * WORDS + word), true);
      samples[group * SAMPLES + word] = (packed & VALUE) - ZERO;
      fourth |= (packed & SPARE) >> (2 + 4 * word);
    }
    samples[group * SAMPLES + WORDS] = (fourth & VALUE) - ZERO;
  }
  return samples;
}
