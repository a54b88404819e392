import { refuse, refuseUnsupported } from '../fault.ts';
import type { Attributes } from './data-set.ts';
import { TAG } from './tags.ts';

type ReadSample = (view: DataView, at: number) => number;

/** By waveform sample interpretation; low byte first. */
const READERS: Readonly<Record<string, { readonly bytes: number; readonly read: ReadSample }>> = {
  SB: { bytes: 1, read: (view, at) => view.getInt8(at) },
  UB: { bytes: 1, read: (view, at) => view.getUint8(at) },
  SS: { bytes: 2, read: (view, at) => view.getInt16(at, true) },
  US: { bytes: 2, read: (view, at) => view.getUint16(at, true) },
  SL: { bytes: 4, read: (view, at) => view.getInt32(at, true) },
};

/** The samples of each channel; they are written one of every channel, then the next of every channel. */
export function samplesOf(group: Attributes, channels: number, count: number): readonly Int32Array[] {
  const interpretation = group.text(TAG.interpretation) ?? '';
  const reader = READERS[interpretation];
  if (!reader || group.u16(TAG.bitsAllocated) !== 8 * reader.bytes)
    return refuseUnsupported('的采样值编码少见', `samples ${interpretation}`);
  const data = group.bytes(TAG.data);
  if (!data || count === 0) return refuse('no-ecg', 'no samples');
  if (data.length < count * channels * reader.bytes) refuse('truncated', 'waveform data');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: channels }, (_, channel) =>
    Int32Array.from({ length: count }, (_, i) => reader.read(view, (i * channels + channel) * reader.bytes)),
  );
}
