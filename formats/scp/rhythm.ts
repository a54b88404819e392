import type { ByteReader } from '../byte-reader.ts';
import { refuse, refuseUnsupported } from '../fault.ts';
import { type DifferenceOrder, integrate } from './differences.ts';
import { decodeHuffman } from './huffman.ts';
import type { ScpLead } from './leads.ts';

/** Section 2 instead of a count of tables: the default table. */
export const DEFAULT_TABLE = 19_999;

export interface ScpRhythm {
  readonly microvoltPerCount: number;
  readonly rateHz: number;
  /** In the order of section 3. */
  readonly samples: readonly Int32Array[];
}

type Decode = (bytes: Uint8Array, count: number, where: string) => Int32Array;

/** Section 6: the samples, by the leads of section 3 and the tables of section 2. */
export function readRhythm(
  section: ByteReader,
  leads: readonly ScpLead[],
  tables: ByteReader | undefined,
): ScpRhythm {
  const [amplitudeNv, intervalUs] = [section.u16(0), section.u16(2)];
  if (amplitudeNv === 0 || intervalUs === 0)
    refuse('damaged', `section 6: ${amplitudeNv} nV, ${intervalUs} µs`);
  if (section.u8(5) !== 0) refuseUnsupported('用了双模式压缩', 'section 6: bimodal compression');
  const order = differenceOrder(section.u8(4));
  const decode = decoderOf(tables);
  let at = 6 + 2 * leads.length;
  const samples = leads.map((lead, i) => {
    const length = section.u16(6 + 2 * i);
    const encoded = section.slice(at, at + length);
    at += length;
    return integrate(decode(encoded, lead.sampleCount, `section 6, lead ${lead.id}`), order);
  });
  return { microvoltPerCount: amplitudeNv / 1000, rateHz: 1e6 / intervalUs, samples };
}

function differenceOrder(told: number): DifferenceOrder {
  if (told === 0 || told === 1 || told === 2) return told;
  return refuse('damaged', `section 6: differences of order ${told}`);
}

function decoderOf(tables: ByteReader | undefined): Decode {
  if (!tables) return decodeRaw;
  if (tables.u16(0) === DEFAULT_TABLE) return decodeHuffman;
  return refuseUnsupported('用了自定义的哈夫曼编码表', `section 2: ${tables.u16(0)} custom tables`);
}

/** Without section 2 a sample is 16 bits, low byte first. */
function decodeRaw(bytes: Uint8Array, count: number, where: string): Int32Array {
  if (2 * count > bytes.length) refuse('truncated', `${where}: ${count} samples in ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Int32Array.from({ length: count }, (_, i) => view.getInt16(2 * i, true));
}
