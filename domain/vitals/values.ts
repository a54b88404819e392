import { z } from 'zod';

/**
 * What can be measured in one set, each with its unit. The bounds only keep out what is no measurement at all;
 * what is implausible or abnormal is said by the dated tables, so that yesterday's entry stays readable when a
 * limit changes. Zero is a value: it gets as far as the tables and is refused there as implausible.
 */
const measured = z.number().min(0).max(10_000);

const fields = {
  systolicMmHg: measured,
  diastolicMmHg: measured,
  bpArm: z.enum(['left', 'right']),
  pulsePerMin: measured,
  respirationPerMin: measured,
  temperatureC: measured,
  temperatureSite: z.enum(['axillary', 'oral', 'rectal', 'ear', 'forehead']),
  spo2Percent: measured,
  glucoseMmolL: measured,
  glucoseTiming: z.enum(['fasting', 'post-prandial', 'random']),
  /** Codes 1 末梢血 and 2 血浆 of the follow-up form. */
  glucoseSample: z.enum(['capillary', 'plasma']),
  weightKg: measured,
  heightCm: measured,
  waistCm: measured,
  /** Numeric rating scale 0–10; here zero is an answer: no pain. */
  painScore: measured,
} as const;

export const vitalValuesSchema = z
  .strictObject(fields)
  .partial()
  .refine((values) => Object.values(values).some((value) => typeof value === 'number'), '至少填写一项测量值');
export type VitalValues = Readonly<z.infer<typeof vitalValuesSchema>>;
export type VitalField = keyof VitalValues;

const change = <Schema extends z.ZodType>(value: Schema) =>
  z.strictObject({ was: value.nullable(), now: value.nullable() }).optional();

/** For every corrected field what stood there and what stands there now; null: not measured. */
export const vitalChangesSchema = z
  .strictObject({
    systolicMmHg: change(fields.systolicMmHg),
    diastolicMmHg: change(fields.diastolicMmHg),
    bpArm: change(fields.bpArm),
    pulsePerMin: change(fields.pulsePerMin),
    respirationPerMin: change(fields.respirationPerMin),
    temperatureC: change(fields.temperatureC),
    temperatureSite: change(fields.temperatureSite),
    spo2Percent: change(fields.spo2Percent),
    glucoseMmolL: change(fields.glucoseMmolL),
    glucoseTiming: change(fields.glucoseTiming),
    glucoseSample: change(fields.glucoseSample),
    weightKg: change(fields.weightKg),
    heightCm: change(fields.heightCm),
    waistCm: change(fields.waistCm),
    painScore: change(fields.painScore),
  })
  .refine((changes) => Object.keys(changes).length > 0, '没有改动');
export type VitalChanges = Readonly<z.infer<typeof vitalChangesSchema>>;
