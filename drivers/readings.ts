import type { CardWarning, IdentityCard } from './identity-card.ts';
import type { ScanReading } from './scan-reading.ts';
import type { LiveVitalsReading, VitalsReading } from './vitals-reading.ts';

/** One card put on a reader. A card that stays on the reader is read once; put down again it is a new reading. */
export interface IdentityCardReading {
  readonly kind: 'identity-card';
  /** Unix time at which the card was read. */
  readonly atMs: number;
  readonly card: IdentityCard;
  /** The address that the police last wrote on the chip (追加地址), which replaces the printed one; null if none. */
  readonly latestAddress: string | null;
  /** The photo as the chip holds it (WLT, 1024 bytes; only the police's decoder turns it into a picture). */
  readonly photoWlt: Uint8Array | null;
  readonly warnings: readonly CardWarning[];
  /** Number of the reader's security module (SAM_V), which identifies the reader. */
  readonly readerNumber: string;
}

/** Everything a device can tell. Each new sort of device adds its reading here. */
export type Reading = IdentityCardReading | VitalsReading | LiveVitalsReading | ScanReading;
