import { z } from 'zod';
import { ageYears, codes, days, perYear, recordFields, word } from './common.ts';

/** 严重精神障碍、肺结核、乙肝、慢阻肺、老年人. */
export const otherDiseaseSections = {
  'mental.danger': z.strictObject({ levels: codes }),
  'mental.followUp': z.strictObject({
    perYear,
    checkUpsPerYear: perYear,
    recordFields,
    unstableDangerFrom: z.int().min(0).max(5),
    unstableDays: days,
    fairDays: days,
    /** 基本稳定 that did not become stable after adjustment: under a specialist's guidance, due again. */
    fairAgainDays: days,
    stableDays: days,
  }),
  'tuberculosis.followUp': z.strictObject({
    /** 72 h from the notice of taking over. */
    firstVisitHours: z.int().min(1).max(720),
    missesBeforeReport: z.int().min(1).max(10),
    suspectCoughDays: days,
    /** 可疑症状 beside a long cough. */
    suspectSigns: codes,
    suspectCallDays: days,
    /** Supervised by medical staff: one record a month. */
    supervisedDays: days,
    intensiveDays: days,
    continuationDays: days,
    adverseFollowUpDays: days,
    regularPercent: z.number().min(0).max(100),
    /** Follow-ups face to face in a year by which a patient counts as managed. */
    perYear,
  }),
  'elderly.checkUp': z.strictObject({
    fromAgeYears: ageYears,
    perYear,
    routineDays: days,
    items: codes,
    /** 自理能力 activity by activity: points from 可自理 to 不能自理. */
    activities: z
      .array(
        z.strictObject({
          code: word,
          label: z.string().min(1).max(20),
          points: z.array(z.int().min(0).max(100)).length(4),
        }),
      )
      .min(1)
      .max(12),
    /** 自理能力 by score: the first row whose limit is not exceeded. */
    selfCare: z
      .array(z.strictObject({ upToScore: z.int().min(0).max(100), label: z.string().min(1).max(20) }))
      .min(2)
      .max(6),
  }),
  'copd.followUp': z.strictObject({
    fromAgeYears: ageYears,
    perYear,
    routineDays: days,
    referralFollowUpDays: days,
  }),
  'hepatitisB.followUp': z.strictObject({ perYear, routineDays: days, referralFollowUpDays: days }),
} as const;
