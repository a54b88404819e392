import { z } from 'zod';
import { lineSchema, noteSchema } from '../../residents/text.ts';
import { idSchema } from '../../visits/fields.ts';
import { CRITICAL_RULE_SETS } from '../critical-rule-set.ts';
import { LEADS } from '../leads.ts';

const leadSchema = z.enum(LEADS);
/** SHA-256 of a blob. */
export const blobSchema = z.string().regex(/^[0-9a-f]{64}$/);
const sentence = lineSchema(300);

/** A note that may stay empty. */
export const blankNoteSchema = (max: number) => z.literal('').or(noteSchema(max));

/** Unknown where an imported file does not say; a zone is not guessed. */
export const takenAtSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?([+-]\d{2}:\d{2})?$/)
  .nullable();

/** What lists show of a recording without opening its samples. */
export const tracingSchema = z.strictObject({
  /** Name of the blob that holds the recording. */
  samples: blobSchema,
  leads: z.array(leadSchema).min(1).max(12),
  rateHz: z.number().positive().max(100_000),
  /** Of each lead. */
  count: z.int().positive(),
  quality: z.enum(['diagnostic', 'display']),
  /** Of each lead: samples that never came. */
  lostSamples: z.int().nonnegative(),
  deviceModel: z.string().max(120).nullable(),
});
export type Tracing = Readonly<z.infer<typeof tracingSchema>>;

/** What was wrong with the tracing when it was filed, in the words that the person read. */
export const findingSchema = z.strictObject({
  code: idSchema,
  /** Nothing can be read of these leads; or they can, knowing this. */
  severity: z.enum(['care', 'unusable']),
  /** Empty where it concerns the whole tracing. */
  leads: z.array(leadSchema).max(12),
  sentence,
  advice: sentence,
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

const ms = z.number().nonnegative().max(1_000_000).nullable();
const degrees = z.number().min(-360).max(360).nullable();

/** Measurements with the algorithm that made them: sealed, so that a later version changes no old report. */
export const measuresSchema = z.strictObject({
  algorithm: z.string().min(1).max(60),
  heartRatePerMin: z.number().nonnegative().max(1_000).nullable(),
  rrMinMs: ms,
  rrMaxMs: ms,
  pMs: ms,
  prMs: ms,
  qrsMs: ms,
  qtMs: ms,
  qtcBazettMs: ms,
  qtcFridericiaMs: ms,
  pAxisDegrees: degrees,
  qrsAxisDegrees: degrees,
  tAxisDegrees: degrees,
  /** ST level by lead, µV. */
  stMicrovolt: z.partialRecord(leadSchema, z.number()),
});
export type Measures = Readonly<z.infer<typeof measuresSchema>>;

/** One prompt (提示) of a critical-value rule, with the measurement that made it fire. */
export const promptSchema = z.strictObject({ code: idSchema, sentence, because: sentence });
export type Prompt = Readonly<z.infer<typeof promptSchema>>;

export const ruleSetSchema = z.enum(CRITICAL_RULE_SETS);
