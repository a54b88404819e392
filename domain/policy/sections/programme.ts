import { z } from 'zod';
import { lineSchema } from '../../residents/text.ts';
import { codes, days, percent } from './common.ts';

/** 长期处方、积分、规范管理目标、AED. */
export const programmeSections = {
  'longPrescription.limits': z.strictObject({
    usualDays: days,
    longestDays: days,
    /** From more than so many days on: assessment, teaching, note and the patient's signature. */
    signatureAboveDays: days,
  }),
  'management.targets': z.strictObject({
    hypertensionPercent: percent.nullable(),
    diabetesPercent: percent.nullable(),
    mentalPercent: percent.nullable(),
    tuberculosisPercent: percent.nullable(),
    elderlyPercent: percent.nullable(),
  }),
  'points.rules': z.strictObject({
    acts: z
      .array(
        z.strictObject({
          id: z.enum(['record-checked', 'survey-answered', 'service-confirmed', 'service-rated']),
          label: lineSchema(60),
          points: z.int().min(0).max(10_000),
          mostPerYear: z.int().min(1).max(366),
        }),
      )
      .min(1)
      .max(10),
    /** Earned in one year, usable so many years later. */
    usableAfterYears: z.int().min(0).max(5),
    usableForYears: z.int().min(1).max(10),
  }),
  'points.survey': z.strictObject({
    questions: codes,
    /** From this mean of the answers on (5: very satisfied) somebody counts as satisfied. */
    satisfiedFromMean: z.number().min(1).max(5),
  }),
  'aed.readiness': z.strictObject({
    inspectionDays: days,
    warnDays: z.array(days).min(1).max(6),
    responseMinutes: z.int().min(1).max(60),
    /** How fast somebody fetches it: metres in a minute, on the way there and back. */
    metresPerMinute: z.int().min(10).max(1_000),
    drillsPerYear: z.int().min(0).max(12),
  }),
} as const;
