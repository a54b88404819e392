import { z } from 'zod';
import { ageYears, byAge, codes, controlFollowUp, days, mmHg, months } from './common.ts';

const pressureBelow = { systolicBelowMmHg: mmHg, diastolicBelowMmHg: mmHg };

/** 高血压患者健康管理: what is asked of whom, and when. */
export const hypertensionSections = {
  'hypertension.screening': z.strictObject({
    fromAgeYears: ageYears,
    suspectSystolicMmHg: mmHg,
    suspectDiastolicMmHg: mmHg,
    highNormalSystolicMmHg: mmHg,
    highNormalDiastolicMmHg: mmHg,
    overweightBmi: z.number().min(10).max(60),
    waistMaleCm: z.number().min(40).max(200),
    waistFemaleCm: z.number().min(40).max(200),
    highRiskAgeYears: ageYears,
    spiritsMlPerDay: z.int().min(0).max(2_000),
    /** 非同日三次: so many different days above the limit make a first diagnosis. */
    suspectDays: z.int().min(1).max(10),
    highRiskMonths: months,
    everyoneMonths: months,
    referralFollowUpDays: days,
  }),
  /** 危急情况: any of them, after treatment, is an emergency referral. */
  'hypertension.urgent': z.strictObject({
    systolicMmHg: mmHg,
    diastolicMmHg: mmHg,
    signs: codes,
    followUpDays: days,
  }),
  /** 公卫口径: by which the control rate is counted. */
  'hypertension.control': z.strictObject({ rows: byAge(pressureBelow) }),
  /** 临床目标: by which the doctor treats. */
  'hypertension.clinicalTarget': z.strictObject({ rows: byAge(pressureBelow) }),
  'hypertension.followUp': z.strictObject(controlFollowUp),
  'hypertension.grades': z.strictObject({
    /** Highest first; the higher of systolic and diastolic decides. */
    rows: z
      .array(
        z.strictObject({
          grade: z.enum(['3', '2', '1', 'high-normal']),
          label: z.string().min(1).max(20),
          systolicFromMmHg: mmHg,
          diastolicFromMmHg: mmHg,
        }),
      )
      .min(1)
      .max(6),
  }),
  'hypertension.risk': z.strictObject({
    maleAboveAgeYears: ageYears,
    femaleAboveAgeYears: ageYears,
    waistMaleCm: z.number().min(40).max(200),
    waistFemaleCm: z.number().min(40).max(200),
    obeseBmi: z.number().min(10).max(60),
    cholesterolMmolL: z.number().min(0).max(30),
    ldlMmolL: z.number().min(0).max(30),
    hdlBelowMmolL: z.number().min(0).max(10),
    homocysteineUmolL: z.number().min(0).max(500),
    /** The first column of the matrix is narrower than the grade of that name: 130–139/85–89. */
    highNormalSystolicMmHg: mmHg,
    highNormalDiastolicMmHg: mmHg,
    /** From so many factors on the burden is that of organ damage. */
    manyFactors: z.int().min(2).max(20),
    /** By burden of risk: the stratum for 正常高值, grade 1, 2, 3; null where the guideline states none. */
    matrix: z.record(
      z.enum(['none', 'one-or-two', 'three-or-organ', 'disease']),
      z.record(
        z.enum(['high-normal', '1', '2', '3']),
        z.enum(['low', 'middle', 'high', 'very-high']).nullable(),
      ),
    ),
  }),
} as const;
