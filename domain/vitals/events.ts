import { z } from 'zod';
import { defineKind, type EntryOf } from '../journal/kind.ts';
import { isCalendarDate } from '../residents/calendar-date.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';
import { numberFields } from './measures.ts';
import { vitalChangesSchema, vitalValuesSchema } from './values.ts';

const LOCAL_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?[+-](0\d|1[0-4]):[0-5]\d$/;

/**
 * The clinic's wall clock with its offset, such as 2026-11-02T07:30:00+08:00, so that its first ten characters are
 * the clinic's own day. `Z` is refused: in UTC a morning's measurement lies on the day before.
 */
export const localTimeSchema = z
  .string()
  .refine((text) => isCalendarDate(LOCAL_TIME.exec(text)?.[1] ?? ''), '时间应为当地时间并带时区偏移');

export function localDateOf(localTime: string): string {
  return localTime.slice(0, 10);
}

const readingRef = { driver: idSchema, deviceId: idSchema, readingId: idSchema };

/** Who or what gave the numbers. */
export const vitalsSourceSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('hand') }),
  /** All numbers are of one reading. */
  z.strictObject({ by: z.literal('device'), ...readingRef }),
  /** Some numbers are of readings, each with the fields it gave; the others were typed. */
  z.strictObject({
    by: z.literal('devices'),
    readings: z
      .array(z.strictObject({ ...readingRef, fields: z.array(z.enum(numberFields)).min(1) }))
      .min(1)
      .max(20),
  }),
]);
export type VitalsSource = Readonly<z.infer<typeof vitalsSourceSchema>>;

export const vitalsKinds = {
  /** One set of measurements; vitals are also taken outside visits, so they are a subject of their own. */
  recorded: defineKind(
    'vitals.recorded',
    // 2: numbers of several devices in one set.
    2,
    'vitals',
    'county',
    z.strictObject({
      residentId: idSchema,
      visitId: idSchema.optional(),
      measuredAt: localTimeSchema,
      source: vitalsSourceSchema,
      values: vitalValuesSchema,
    }),
  ),
  corrected: defineKind(
    'vitals.corrected',
    1,
    'vitals',
    'county',
    z.strictObject({ changes: vitalChangesSchema, reason: reasonSchema }),
  ),
  /** The whole set was wrong (another person's, say): it stays in the journal and leaves the charts. */
  withdrawn: defineKind('vitals.withdrawn', 1, 'vitals', 'county', z.strictObject({ reason: reasonSchema })),
} as const;

export type VitalsEntry = EntryOf<typeof vitalsKinds>;
