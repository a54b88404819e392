import type { EcgContent } from '../domain/ecg/file.ts';

const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

/**
 * 128 bits that follow from an ECG's content, so that the same ECG exported twice has the same identifier. No secret and
 * no proof: a name.
 */
export function contentId({ recording, patient }: EcgContent): bigint {
  const { leads, ...rest } = recording;
  const words = [...Uint8Array.from(new TextEncoder().encode(JSON.stringify([rest, patient])))];
  return SEEDS.reduce((id, seed) => {
    let hash = hashOf(words, seed);
    for (const { samples } of leads) hash = hashOf(samples, hash);
    return (id << 32n) | BigInt(finish(hash));
  }, 0n);
}

/** FNV-1a over words instead of bytes, turned so that high bits count as well. */
function hashOf(words: Iterable<number>, start: number): number {
  let hash = start;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Murmur's last step: every bit depends on every other. */
function finish(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** As a UUID of version 8 (RFC 9562): made by the program's own rule. */
export function asUuid(id: bigint): string {
  const hex = id.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** As an OID below 2.25, where a UUID stands for itself (X.667); `part` tells several of one ECG apart. */
export function asOid(id: bigint, part = 0): string {
  return `2.25.${BigInt.asUintN(128, id + BigInt(part))}`;
}
