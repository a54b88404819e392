import { concatBytes } from '../bytes.ts';
import { sum8 } from '../checksums.ts';
import { createFrameScanner, type FrameScanner, findHead, INCOMPLETE, NO_FRAME } from '../frame-scanner.ts';

/** Packets of the PhysioGlove ES (PROTOCOL.md §1): a header of 7 bytes and a payload, each with its own sum. */
const HEAD = [0x80, 0x17, 0x00] as const;
const HEADER_LENGTH = 7;
const DATA_LENGTH = 81;
const FAULT_LENGTH = 3;
export const PACKET_LENGTH = HEADER_LENGTH + DATA_LENGTH;

export const SAMPLES_IN_PACKET = 5;
/** Leads in the order of the payload. */
const SENT_LEADS = ['I', 'III', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
const BYTES_IN_SAMPLE = 2 * SENT_LEADS.length;

export type Packet =
  /** Counts of SENT_LEADS at five instants. */
  | { readonly kind: 'data'; readonly samples: readonly (readonly number[])[] }
  | { readonly kind: 'fault'; readonly codes: readonly number[] };

/**
 * A packet is taken when the next one begins right behind it: where bytes were lost, the halves of two packets often
 * enough have a sum of zero.
 */
export function createPacketScanner(): FrameScanner {
  return createFrameScanner(PACKET_LENGTH + HEAD.length, (bytes) => {
    const start = findHead(bytes, HEAD);
    if (start > 0) return { is: 'noise', length: start };
    if (bytes.length < HEADER_LENGTH) return INCOMPLETE;
    const payload = bytes[5] ?? 0;
    const isKnown = payload === DATA_LENGTH || payload === FAULT_LENGTH;
    if (!isKnown || sum8(bytes.subarray(0, HEADER_LENGTH)) !== 0) return NO_FRAME;
    const length = HEADER_LENGTH + payload;
    if (bytes.length < length) return INCOMPLETE;
    if (sum8(bytes.subarray(HEADER_LENGTH, length)) !== 0) return NO_FRAME;
    if (findHead(bytes.subarray(length), HEAD) > 0) return NO_FRAME;
    return bytes.length < length + HEAD.length ? INCOMPLETE : { is: 'frame', length };
  });
}

export function decodePacket(packet: Uint8Array): Packet {
  const payload = packet.subarray(HEADER_LENGTH, -1);
  if (payload.length !== DATA_LENGTH - 1) return { kind: 'fault', codes: [...payload] };
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const samples = Array.from({ length: SAMPLES_IN_PACKET }, (_, sample) =>
    SENT_LEADS.map((__, lead) => view.getInt16(sample * BYTES_IN_SAMPLE + 2 * lead, true)),
  );
  return { kind: 'data', samples };
}

/** The unit's side. */
export function encodePacket(packet: Packet): Uint8Array {
  const content =
    packet.kind === 'fault'
      ? Uint8Array.from(packet.codes)
      : new Uint8Array(Int16Array.from(packet.samples.flat()).buffer);
  const header = withSum(Uint8Array.of(...HEAD, 0, 0, content.length + 1));
  return concatBytes([header, withSum(content)]);
}

/** The bytes and one more that makes their sum zero. */
function withSum(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(...bytes, -sum8(bytes) & 0xff);
}
