import { z } from 'zod';
import { ageYears, codes, days, mmHg, mmolL, months, perYear, recordFields } from './common.ts';

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
  'diabetes.followUp': z.strictObject({
    perYear,
    fastingTestsPerYear: perYear,
    checkUpsPerYear: perYear,
    recordFields,
    satisfiedDays: days,
    unsatisfiedDays: days,
    referralFollowUpDays: days,
    unsatisfiedInARow: z.int().min(1).max(10),
  }),
} as const;
