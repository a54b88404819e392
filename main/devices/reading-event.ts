import type { ReadingEvent } from '../../contract/devices.ts';
import { identityDocumentCodes } from '../../domain/codes/identity-document.ts';
import { maskName } from '../../domain/residents/masking.ts';
import type { IdentityCardReading } from '../../drivers/readings.ts';
import { newId } from '../store/new-id.ts';
import { mapCard } from './card-reading.ts';
import type { ReadingSummary } from './supervisor.ts';

export interface ReadingParts {
  readonly deviceId: string;
  /** Stores bytes and gives their name; may throw when the disk does. */
  readonly putBlob: (bytes: Uint8Array) => string;
  readonly onPhotoLost: (error: unknown) => void;
}

/** A driver's reading as the contract tells it; undefined when it fits no record and must be typed by hand. */
export function readingEvent(reading: IdentityCardReading, parts: ReadingParts): ReadingEvent | undefined {
  const photo = storePhoto(reading.photoWlt, parts);
  const mapped = mapCard(reading, photo.hash);
  if (!mapped) return undefined;
  return {
    readingId: newId(reading.atMs),
    deviceId: parts.deviceId,
    atMs: reading.atMs,
    reading: {
      kind: 'identity-card',
      card: mapped.card,
      warnings: photo.lost
        ? [...mapped.warnings, '照片没有存下来，文字资料可以照常登记。']
        : [...mapped.warnings],
    },
  };
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

/** One line for the device page: shows that the device works, and not whom it read. */
export function summarise({ atMs, reading }: ReadingEvent): ReadingSummary {
  return {
    atMs,
    summary: `${identityDocumentCodes.label(reading.card.kind)} ${maskName(reading.card.name)}`,
  };
}
