import { byteWriter } from '../../../formats/byte-writer.ts';
import { crcCcitt } from '../../../formats/crc-ccitt.ts';

const latin = (text: string, length: number) =>
  Uint8Array.from({ length }, (_, i) => (i < text.length ? text.charCodeAt(i) : 0));

const ROW_LEADS = 8;
const CONTEC_ZERO = 2048;

/** A file as an ECG90A writes it: `rows` of II, III and V1 to V6 in counts of 5 µV. */
export function contecFile(rows: readonly (readonly number[])[]): Uint8Array {
  const writer = byteWriter();
  writer.bytes(latin('0000077', 10));
  writer.bytes(latin('2026-11-02 07:30:00', 22));
  writer.bytes(latin('ZHANG', 8));
  for (const told of [0, 41, 62]) writer.u8(told);
  for (const row of rows) for (const count of row) writer.u16(count + CONTEC_ZERO);
  writer.bytes(new Uint8Array(2 * ROW_LEADS));
  writer.bytes(new Uint8Array(37));
  return writer.take();
}

function healForceSection(id: number, data: Uint8Array): Uint8Array {
  const body = byteWriter();
  body.u16(id);
  body.u32(16 + data.length);
  for (const byte of [13, 13, 0, 0, 0, 0, 0, 0]) body.u8(byte);
  body.bytes(data);
  const section = byteWriter();
  section.u16(crcCcitt(body.take(), 0));
  section.bytes(body.take());
  return section.take();
}

/** Three words of ten-bit samples; the fourth sample's bits stand in bits 10 to 13 of each. */
function packed(samples: readonly number[]): Uint8Array {
  const writer = byteWriter();
  for (let i = 0; i + 3 < samples.length; i += 4) {
    const fourth = (samples[i + 3] ?? 0) + 0x200;
    for (let word = 0; word < 3; word++) {
      const spare = (fourth >> (8 - 4 * word)) & 0x0f;
      writer.u16(((samples[i + word] ?? 0) + 0x200) | (spare << 10));
    }
  }
  return writer.take();
}

/** A file as a Prince 180D writes it: three channels in turn, in counts of 0.01 mV. */
export function healForceFile(samples: readonly number[]): Uint8Array {
  const data = packed(samples);
  const rhythm = byteWriter();
  for (const number of [9524, 150, 0, data.length]) rhythm.u16(number);
  rhythm.bytes(data);
  const date = Uint8Array.of(25, 4, 0, 0x07, 0xea, 11, 2, 26, 3, 0, 7, 30, 0);
  const sections = [
    healForceSection(1, Uint8Array.of(2, 3, 0, 0x37, 0x37, 0, ...date, 0, 0)),
    healForceSection(3, Uint8Array.of(3, 4)),
    healForceSection(6, rhythm.take()),
  ];
  const pointers = byteWriter();
  let from = 6 + 16 + 40;
  [0, 1, 3, 6].forEach((id, i) => {
    const section = sections[i - 1];
    pointers.u16(id);
    pointers.u32(id === 0 ? 56 : (section?.length ?? 0));
    pointers.u32(id === 0 ? 6 : from);
    from += id === 0 ? 0 : (section?.length ?? 0);
  });
  const file = byteWriter();
  file.bytes(new Uint8Array(6));
  for (const section of [healForceSection(0, pointers.take()), ...sections]) file.bytes(section);
  return file.take();
}

/** Signals of format 16 or 212, a sample of each in turn. */
export function wfdbData(samples: readonly number[], format: 16 | 212): Uint8Array {
  const writer = byteWriter();
  if (format === 16) for (const sample of samples) writer.i16(sample);
  else
    for (let i = 0; i < samples.length; i += 2) {
      const [one, two] = [(samples[i] ?? 0) & 0xfff, (samples[i + 1] ?? 0) & 0xfff];
      for (const byte of [one & 0xff, (one >> 8) | ((two >> 8) << 4), two & 0xff]) writer.u8(byte);
    }
  return writer.take();
}
