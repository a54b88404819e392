import { z } from 'zod';
import { defineKind, type EntryOf } from '../journal/kind.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';
import { localTimeSchema } from '../vitals/events.ts';
import { vitalValuesSchema } from '../vitals/values.ts';
import { measuredSchema } from './measured.ts';

const MOST_NUMBERS = 20;
const MOST_REMARKS = 20;

/** What a device told, before anybody said whose it is. */
const offeredSchema = z.strictObject({
  driverId: idSchema,
  deviceId: idSchema,
  /** The name on the device page when it was told. */
  deviceName: z.string().max(60),
  seatId: idSchema,
  /** The node's clock when it arrived. */
  arrivedAt: localTimeSchema,
  /** As the device's own clock showed it, without an offset; null: it has no clock. */
  deviceTime: z.string().max(40).nullable(),
  /** From the device's memory, taken some time ago; false: taken just now. */
  isStored: z.boolean(),
  /** The reading's name in the device's memory, by which the same is known when the memory is read again. */
  memoryKey: idSchema.nullable(),
  made: z.strictObject({
    model: z.string().max(120),
    serial: z.string().max(120).nullable(),
    user: z.string().max(120).nullable(),
  }),
  /** The device's own numbers and units; none where it says only that something is amiss, such as a glucose too high to tell. */
  measured: z.array(measuredSchema).max(MOST_NUMBERS),
  /** The same in the record's units, converted once. */
  values: z.strictObject(vitalValuesSchema.shape),
  /** What the device said of its measurement, in the words for the nurse. */
  remarks: z.array(z.string().max(200)).max(MOST_REMARKS),
});
export type Offered = Readonly<z.infer<typeof offeredSchema>>;

/** A device's reading stays in the house until it is somebody's; then it is in that person's vitals. */
export const readingKinds = {
  offered: defineKind('readings.offered', 1, 'reading', 'clinic', offeredSchema),
  /** A person said whose it is; the numbers stand in that set of vitals. */
  taken: defineKind(
    'readings.taken',
    1,
    'reading',
    'clinic',
    z.strictObject({ residentId: idSchema, vitalsId: idSchema, visitId: idSchema.optional() }),
  ),
  /** Nobody's: a test, a failed measurement, a stranger's. */
  dismissed: defineKind(
    'readings.dismissed',
    1,
    'reading',
    'clinic',
    z.strictObject({ reason: reasonSchema }),
  ),
  /** Belongs to nobody again: the set of vitals was withdrawn, or, without one, the dismissal was a mistake. */
  released: defineKind(
    'readings.released',
    1,
    'reading',
    'clinic',
    z.strictObject({ vitalsId: idSchema.optional() }),
  ),
} as const;

export type ReadingEntry = EntryOf<typeof readingKinds>;
