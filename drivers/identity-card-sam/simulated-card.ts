import { concatBytes } from '../bytes.ts';
import type { IdentityCard } from '../identity-card.ts';
import { encodeAddress, encodeCardText } from './encode-card.ts';

/** What is put on the simulated reader. */
export interface SimulatedCard {
  readonly card: IdentityCard;
  readonly latestAddress?: string | null;
  /** Default: 1024 bytes that are no picture, as is fitting for a person who does not exist. */
  readonly photoWlt?: Uint8Array;
}

/** The contents of a card's chip, as the reader sends them. */
export interface Chip {
  /** Data of the reply to 30 01: lengths, text, photo. */
  readonly textAndPhoto: Uint8Array;
  /** Data of the reply to 30 03. */
  readonly latestAddress: Uint8Array | null;
}

const PHOTO_BYTES = 1024;

export function encodeChip(simulated: SimulatedCard): Chip {
  const text = encodeCardText(simulated.card);
  const photo = simulated.photoWlt ?? Uint8Array.from({ length: PHOTO_BYTES }, (_, i) => (i * 31) & 0xff);
  const lengths = new DataView(new ArrayBuffer(4));
  lengths.setUint16(0, text.length);
  lengths.setUint16(2, photo.length);
  const latest = simulated.latestAddress ?? null;
  return {
    textAndPhoto: concatBytes([new Uint8Array(lengths.buffer), text, photo]),
    latestAddress: latest === null ? null : encodeAddress(latest),
  };
}
