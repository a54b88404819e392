import { z } from 'zod';
import { measuredSchema } from '../../../domain/readings/measured.ts';
import { numberFields } from '../../../domain/vitals/measures.ts';
import { type VitalValues, vitalValuesSchema } from '../../../domain/vitals/values.ts';
import { numberOf } from './number-entry.ts';

const { bpArm, temperatureSite, glucoseTiming, glucoseSample } = vitalValuesSchema.shape;

/** How it was measured. */
const circumstancesSchema = z
  .strictObject({ bpArm, temperatureSite, glucoseTiming, glucoseSample })
  .partial();
export type Circumstances = Readonly<z.infer<typeof circumstancesSchema>>;

const draftReadingSchema = z.object({
  deviceId: z.string(),
  deviceName: z.string(),
  arrivedAt: z.string(),
  isStored: z.boolean(),
  measuredAt: z.string().nullable(),
  deviceTime: z.string().nullable(),
  deviceAheadMs: z.number().nullable(),
  measured: z.array(measuredSchema),
  values: z.strictObject(vitalValuesSchema.shape),
  remarks: z.array(z.string()),
});

/** A set of measurements on its way to being saved. */
export const vitalsDraftSchema = z.object({
  /** Chosen when the first value is typed, so that a repeated save records one set. */
  vitalsId: z.uuid(),
  /** As typed, by field. */
  texts: z.partialRecord(z.enum(numberFields), z.string()),
  circumstances: circumstancesSchema,
  /** Fields whose number is a device's: of which reading. */
  from: z.partialRecord(z.enum(numberFields), z.string()).optional(),
  /** Those readings, as they are shown. */
  readings: z.record(z.string(), draftReadingSchema).optional(),
  /** Undefined: not touched. */
  complaint: z.string().optional(),
  /** Unix ms of the first attempt to save that got no answer; its time is the measurement's. */
  triedMs: z.number().optional(),
});
export type VitalsDraft = Readonly<z.infer<typeof vitalsDraftSchema>>;

export const vitalsDraftName = (visitId: string) => `vitals ${visitId}`;

export function newVitalsDraft(): VitalsDraft {
  return { vitalsId: crypto.randomUUID(), texts: {}, circumstances: {} };
}

/** Which measure a circumstance belongs to: without the one the other says nothing. */
const belongsTo = {
  bpArm: 'systolicMmHg',
  temperatureSite: 'temperatureC',
  glucoseTiming: 'glucoseMmolL',
  glucoseSample: 'glucoseMmolL',
} as const;

/** The values of a draft. Zero is a value; an empty field is none; what is no number is NaN, for the check to say. */
export function valuesOf({
  texts,
  circumstances,
}: Pick<VitalsDraft, 'texts' | 'circumstances'>): VitalValues {
  const numbers = numberFields.flatMap((field) => {
    const value = numberOf(texts[field] ?? '');
    return value === undefined ? [] : [[field, value] as const];
  });
  const measured = new Set<string>(numbers.map(([field]) => field));
  const ways = Object.entries(circumstances).filter(
    ([name, way]) => way !== undefined && measured.has(belongsTo[name as keyof typeof belongsTo]),
  );
  return Object.fromEntries([...numbers, ...ways]) as VitalValues;
}

export function hasNumbers({ texts }: VitalsDraft): boolean {
  return Object.values(texts).some((text) => text !== '');
}

/** Whether two sets say the same of every measure. */
export function sameNumbers(a: VitalValues, b: VitalValues): boolean {
  return numberFields.every((field) => a[field] === b[field]);
}
