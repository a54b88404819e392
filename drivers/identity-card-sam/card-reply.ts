import type { DeviceFault } from '../fault.ts';

export const TEXT_BYTES = 256;

/** The parts of a read reply: the text as the chip has it, the photo (WLT) and, if asked for, fingerprints. */
export interface CardBlocks {
  readonly text: Uint8Array;
  readonly photo: Uint8Array;
  readonly fingerprint: Uint8Array;
}

export type CardBlocksResult =
  | { readonly ok: true; readonly blocks: CardBlocks }
  | { readonly ok: false; readonly fault: DeviceFault<'reply-malformed'> };

/**
 * Splits the data of a read reply (PROTOCOL.md §4): the lengths of its blocks, 2 bytes each, big-endian, then the
 * blocks. `blockCount` is 2 for command 30 01 (text, photo), 3 for 30 10 (and fingerprint). The lengths come from
 * the card: they must add up to what the frame holds.
 */
export function splitCardReply(data: Uint8Array, blockCount: 2 | 3): CardBlocksResult {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const head = 2 * blockCount;
  if (data.length < head) return malformed(`${data.length} bytes`);
  const textBytes = view.getUint16(0);
  const photoBytes = view.getUint16(2);
  const fingerprintBytes = blockCount === 3 ? view.getUint16(4) : 0;
  if (textBytes !== TEXT_BYTES) return malformed(`text of ${textBytes} bytes`);
  if (head + textBytes + photoBytes + fingerprintBytes !== data.length)
    return malformed(`${textBytes}+${photoBytes}+${fingerprintBytes} bytes in ${data.length}`);
  const photoAt = head + textBytes;
  const text = data.slice(head, photoAt);
  const photo = data.slice(photoAt, photoAt + photoBytes);
  return { ok: true, blocks: { text, photo, fingerprint: data.slice(photoAt + photoBytes) } };
}

function malformed(detail: string): CardBlocksResult {
  const sentence =
    '读卡器送来的证件内容长度不对。没有登记任何资料。请拿开证件重新放一次；仍不行请手工登记，并告诉管理员，原因记在运行日志里。';
  return { ok: false, fault: { code: 'reply-malformed', sentence, detail } };
}
