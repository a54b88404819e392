import { z } from 'zod';
import { ageYears, codes, controlFollowUp, days, mmHg, mmolL, months, perYear } from './common.ts';

/** 2型糖尿病患者健康管理. */
export const diabetesSections = {
  'diabetes.screening': z.strictObject({
    fromAgeYears: ageYears,
    suspectFastingMmolL: mmolL,
    suspectRandomMmolL: mmolL,
    /** 空腹血糖受损 from here to below the suspicion. */
    impairedFastingMmolL: mmolL,
    highRiskMonths: months,
  }),
  'diabetes.urgent': z.strictObject({
    glucoseAtLeastMmolL: mmolL,
    glucoseAtMostMmolL: mmolL,
    systolicMmHg: mmHg,
    diastolicMmHg: mmHg,
    heartRateAbovePerMin: z.int().min(40).max(300),
    temperatureAboveC: z.number().min(35).max(43),
    signs: codes,
    followUpDays: days,
  }),
  'diabetes.control': z.strictObject({ fastingBelowMmolL: mmolL }),
  'diabetes.clinicalTarget': z.strictObject({
    fastingFromMmolL: mmolL,
    fastingToMmolL: mmolL,
    otherBelowMmolL: mmolL,
    hba1cBelowPercent: z.number().min(3).max(20),
    systolicBelowMmHg: mmHg,
    diastolicBelowMmHg: mmHg,
  }),
  'diabetes.followUp': z.strictObject({ ...controlFollowUp, fastingTestsPerYear: perYear }),
} as const;
