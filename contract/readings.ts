import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { Measured } from '../domain/readings/measured.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import type { VitalError } from '../domain/vitals/check.ts';
import { localTimeSchema } from '../domain/vitals/events.ts';
import type { VitalValues } from '../domain/vitals/values.ts';
import { idSchema, okSchema, procedure, view } from './base.ts';
import type { VitalsRow } from './visits.ts';

const clinical = ['nurse', 'doctor', 'public-health'] as const;
/** More than a device's memory holds. */
const MOST_AT_ONCE = 500;

/** A device's reading that is nobody's yet. */
export interface ReadingRow {
  readonly readingId: string;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly seatId: string;
  /** The node's clock, with its offset. */
  readonly arrivedAt: string;
  readonly isStored: boolean;
  /** As the device's own clock showed it. */
  readonly deviceTime: string | null;
  /** How far that clock is ahead, where it can be known and is worth saying. */
  readonly deviceAheadMs: number | null;
  /** The time that would go into the record; null: the nurse has to say it. */
  readonly measuredAt: string | null;
  readonly measured: readonly Measured[];
  readonly values: VitalValues;
  readonly remarks: readonly string[];
  /** Why it cannot be taken, whoever it is. */
  readonly errors: readonly VitalError[];
  /** The device's user, made unrecognisable where it might be a name. */
  readonly user: string | null;
}

/** One of the sets of vitals in which a reading stands. */
export interface ReadingClaim {
  readonly vitalsId: string;
  readonly residentId: string;
  readonly residentName: string;
  /** Who said so. */
  readonly by: string;
  readonly atMs: number;
}

/** Two people gave the same reading away without knowing of each other: somebody has to say whose it is. */
export interface ContestedReading {
  readonly row: ReadingRow;
  /** The first to claim it, and those after. */
  readonly claims: readonly ReadingClaim[];
}

/** What has to be decided: what nobody has claimed, newest first, and what was claimed twice. */
export interface OpenReadings {
  readonly contested: readonly ContestedReading[];
  readonly fresh: readonly ReadingRow[];
  readonly freshTotal: number;
  /** From the memories of devices. */
  readonly stored: readonly ReadingRow[];
  readonly storedTotal: number;
}

/** A reading came, or was taken, dismissed or came back. No numbers: a locked seat hears this too. */
export interface ReadingChange {
  readonly readingId: string;
  readonly deviceId: string;
  readonly seatId: string;
  readonly isNew: boolean;
  /** It is nobody's. */
  readonly isOpen: boolean;
}

export const readingsContract = {
  /** Unclaimed readings of this seat's devices, or of the whole clinic's. */
  open: procedure(clinical)
    .input(z.object({ of: z.enum(['seat', 'clinic']), limit: z.int().min(1).max(200).default(50) }))
    .output(view<OpenReadings>()),
  /** Gives a whole reading to a person; its numbers are saved as a set of vitals. `measuredAt` where no clock knows. */
  take: procedure(clinical)
    .input(
      z.object({
        readingId: idSchema,
        vitalsId: idSchema,
        residentId: idSchema,
        visitId: idSchema.optional(),
        measuredAt: localTimeSchema.optional(),
      }),
    )
    .output(view<VitalsRow>()),
  /** Nobody's: all of them or none. */
  dismiss: procedure(clinical)
    .input(z.object({ readingIds: z.array(idSchema).min(1).max(MOST_AT_ONCE), reason: reasonSchema }))
    .output(okSchema),
  /** A dismissed reading is offered again. */
  reoffer: procedure(clinical)
    .input(z.object({ readingIds: z.array(idSchema).min(1).max(MOST_AT_ONCE) }))
    .output(okSchema),
  /** Keeps what a device of this seat shows now as a finished reading. */
  keepLive: procedure(clinical)
    .input(z.object({ deviceId: idSchema }))
    .output(view<ReadingRow>()),
  /** Readings of the whole clinic as they come and go; the page looks at its own seat's. */
  changes: procedure(clinical).output(eventIterator(view<ReadingChange>())),
};
