import type { ReadingEvent } from '../../contract/devices.ts';
import type { IdentityCardReading } from '../../drivers/readings.ts';
import type { ScanReading } from '../../drivers/scan-reading.ts';
import type { LiveVitalsReading } from '../../drivers/vitals-reading.ts';
import { newId } from '../store/new-id.ts';
import { mapCard } from './card-reading.ts';

export interface ReadingParts {
  readonly deviceId: string;
  readonly deviceName: string;
  /** Stores bytes and gives their name; may throw when the disk does. */
  readonly putBlob: (bytes: Uint8Array) => string;
  readonly onPhotoLost: (error: unknown) => void;
}

/** What is told to the seat and to nobody else; the rest is kept as a fact. */
export type SeatReading = IdentityCardReading | ScanReading | LiveVitalsReading;

/** A driver's reading as the contract tells it; undefined when it fits no record and must be typed by hand. */
export function readingEvent(reading: SeatReading, parts: ReadingParts): ReadingEvent | undefined {
  const told = contentOf(reading, parts);
  return (
    told && { readingId: newId(reading.atMs), deviceId: parts.deviceId, atMs: reading.atMs, reading: told }
  );
}

function contentOf(reading: SeatReading, parts: ReadingParts): ReadingEvent['reading'] | undefined {
  switch (reading.kind) {
    case 'identity-card':
      return cardContent(reading, parts);
    case 'scan':
      return { kind: 'scan', text: reading.text, aim: reading.aim };
    case 'live-vitals':
      return {
        kind: 'live-vitals',
        deviceName: parts.deviceName,
        measured: [...reading.values],
        remarks: reading.remarks.map(({ sentence }) => sentence),
      };
  }
}

function cardContent(reading: IdentityCardReading, parts: ReadingParts): ReadingEvent['reading'] | undefined {
  const photo = storePhoto(reading.photoWlt, parts);
  const mapped = mapCard(reading, photo.hash);
  if (!mapped) return undefined;
  const lost = photo.lost ? ['照片没有存下来，文字资料可以照常登记。'] : [];
  return { kind: 'identity-card', card: mapped.card, warnings: [...mapped.warnings, ...lost] };
}

/** The picture goes into the store before anybody hears of it; a full disk costs the picture, not the reading. */
function storePhoto(wlt: Uint8Array | null, { putBlob, onPhotoLost }: ReadingParts) {
  if (wlt === null) return { hash: null, lost: false };
  try {
    return { hash: putBlob(wlt), lost: false };
  } catch (error) {
    onPhotoLost(error);
    return { hash: null, lost: true };
  }
}
