import { type EcgRecording, lengthOf } from '../../domain/ecg/recording.ts';
import { type ByteWriter, byteWriter } from '../byte-writer.ts';
import { refuseToWrite } from '../fault.ts';
import { LEAD_NUMBERS } from '../lead-numbers.ts';
import { type DifferenceOrder, differentiate } from './differences.ts';
import { encodeHuffman } from './huffman.ts';
import { DEFAULT_TABLE } from './rhythm.ts';

/** How many leads were recorded at the same time stands in five bits. */
const MAX_SIMULTANEOUS = 31;
const SIMULTANEOUS = 0b100;
const ORDERS: readonly DifferenceOrder[] = [0, 1, 2];
const MAX_LEAD_BYTES = 0xffff;
const MAX_U16 = 0xffff;

export function writeDefaultTable(): Uint8Array {
  const writer = byteWriter();
  writer.u16(DEFAULT_TABLE);
  return writer.take();
}

/** Section 3. */
export function writeLeads(recording: EcgRecording): Uint8Array {
  const writer = byteWriter();
  const count = recording.leads.length;
  writer.u8(count);
  writer.u8(SIMULTANEOUS | (Math.min(count, MAX_SIMULTANEOUS) << 3));
  for (const { name } of recording.leads) {
    writer.u32(1);
    writer.u32(lengthOf(recording));
    writer.u8(LEAD_NUMBERS[name]);
  }
  return writer.take();
}

/** Section 6: samples by the default Huffman table, of the differences that take the least room. */
export function writeRhythm(recording: EcgRecording): Uint8Array {
  const writer = byteWriter();
  const { order, encoded } = smallest(recording);
  writer.u16(nanovolts(recording));
  writer.u16(intervalUs(recording));
  writer.u8(order);
  writer.u8(0);
  for (const bytes of encoded) writeLength(writer, evenLength(bytes));
  for (const bytes of encoded) {
    writer.bytes(bytes);
    if (bytes.length % 2 === 1) writer.u8(0);
  }
  return writer.take();
}

function smallest(recording: EcgRecording) {
  if (!recording.leads.every(({ samples }) => fits16(samples)))
    refuseToWrite('的采样值超过 16 位', 'samples beyond 16 bits');
  const candidates = ORDERS.flatMap((order) => {
    const differences = recording.leads.map(({ samples }) => differentiate(samples, order));
    if (!differences.every(fits16)) return [];
    const encoded = differences.map(encodeHuffman);
    return [{ order, encoded, size: encoded.reduce((sum, bytes) => sum + bytes.length, 0) }];
  });
  return candidates.reduce((best, other) => (other.size < best.size ? other : best));
}

const fits16 = (numbers: Int32Array) => numbers.every((number) => number >= -0x8000 && number <= 0x7fff);

const evenLength = (bytes: Uint8Array) => bytes.length + (bytes.length % 2);

function writeLength(writer: ByteWriter, length: number): void {
  if (length > MAX_LEAD_BYTES) refuseToWrite('太长', `${length} bytes of a lead`);
  writer.u16(length);
}

/** nV of a count, u16. */
function nanovolts({ microvoltPerCount }: EcgRecording): number {
  if (microvoltPerCount === null) return refuseToWrite('的增益不明', 'gain unknown');
  return wholeU16(microvoltPerCount * 1000, '的增益不是整数纳伏');
}

/** µs from sample to sample, u16. */
const intervalUs = ({ rateHz }: EcgRecording) => wholeU16(1e6 / rateHz, '的采样间隔不是整数微秒');

function wholeU16(value: number, what: string): number {
  const whole = Math.round(value);
  if (Math.abs(value - whole) > 1e-6 || whole < 1 || whole > MAX_U16) refuseToWrite(what, `${value}`);
  return whole;
}
