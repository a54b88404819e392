import { edition } from '../edition.ts';
import type { AnyEdition } from '../pack.ts';
import { conduct, lifestyle } from './record-fields.ts';
import { grading, guideline2020, guideline2025, stratification, third } from './sources.ts';

/** 第三版规范 came into force here; earlier days are judged by the same figures. */
export const SINCE_THIRD = '2017-02-28';

const urgentSigns = [
  { code: '1', label: '意识改变' },
  { code: '2', label: '剧烈头痛或头晕' },
  { code: '3', label: '恶心呕吐' },
  { code: '4', label: '视力模糊' },
  { code: '5', label: '眼痛' },
  { code: '6', label: '心悸' },
  { code: '7', label: '胸闷' },
  { code: '8', label: '喘憋不能平卧' },
  { code: '9', label: '妊娠期或哺乳期血压高于正常' },
  { code: '10', label: '存在不能处理的其他疾病' },
] as const;

export const nationalHypertension: readonly AnyEdition[] = [
  edition('hypertension.screening', SINCE_THIRD, third.hypertension, {
    fromAgeYears: 35,
    suspectSystolicMmHg: 140,
    suspectDiastolicMmHg: 90,
    highNormalSystolicMmHg: 130,
    highNormalDiastolicMmHg: 85,
    overweightBmi: 24,
    waistMaleCm: 90,
    waistFemaleCm: 85,
    highRiskAgeYears: 55,
    spiritsMlPerDay: 100,
    suspectDays: 3,
    highRiskMonths: 6,
    everyoneMonths: 12,
    referralFollowUpDays: 14,
  }),
  edition('hypertension.urgent', SINCE_THIRD, third.hypertension, {
    systolicMmHg: 180,
    diastolicMmHg: 110,
    signs: urgentSigns,
    followUpDays: 14,
  }),
  edition('hypertension.control', SINCE_THIRD, third.hypertensionTarget, {
    rows: [
      { fromAgeYears: 0, systolicBelowMmHg: 140, diastolicBelowMmHg: 90 },
      { fromAgeYears: 65, systolicBelowMmHg: 150, diastolicBelowMmHg: 90 },
    ],
  }),
  edition('hypertension.clinicalTarget', '2020-12-01', guideline2020, {
    rows: [
      { fromAgeYears: 0, systolicBelowMmHg: 140, diastolicBelowMmHg: 90 },
      { fromAgeYears: 65, systolicBelowMmHg: 150, diastolicBelowMmHg: 90 },
    ],
  }),
  edition('hypertension.clinicalTarget', '2025-10-01', guideline2025, {
    rows: [
      { fromAgeYears: 0, systolicBelowMmHg: 130, diastolicBelowMmHg: 80 },
      { fromAgeYears: 80, systolicBelowMmHg: 150, diastolicBelowMmHg: 90 },
    ],
  }),
  edition('hypertension.followUp', SINCE_THIRD, third.hypertension, {
    perYear: 4,
    checkUpsPerYear: 1,
    recordFields: [
      { code: 'heartRatePerMin', label: '心率' },
      ...lifestyle,
      { code: 'salt', label: '摄盐情况' },
      ...conduct,
    ],
    satisfiedDays: 90,
    unsatisfiedDays: 14,
    referralFollowUpDays: 14,
    unsatisfiedInARow: 2,
  }),
  edition('hypertension.grades', SINCE_THIRD, grading, {
    rows: [
      { grade: '3', label: '3级', systolicFromMmHg: 180, diastolicFromMmHg: 110 },
      { grade: '2', label: '2级', systolicFromMmHg: 160, diastolicFromMmHg: 100 },
      { grade: '1', label: '1级', systolicFromMmHg: 140, diastolicFromMmHg: 90 },
      { grade: 'high-normal', label: '正常高值', systolicFromMmHg: 120, diastolicFromMmHg: 80 },
    ],
  }),
  edition('hypertension.risk', SINCE_THIRD, stratification, {
    maleAboveAgeYears: 55,
    femaleAboveAgeYears: 65,
    waistMaleCm: 90,
    waistFemaleCm: 85,
    obeseBmi: 28,
    cholesterolMmolL: 5.2,
    ldlMmolL: 3.4,
    hdlBelowMmolL: 1,
    homocysteineUmolL: 15,
    highNormalSystolicMmHg: 130,
    highNormalDiastolicMmHg: 85,
    manyFactors: 3,
    matrix: {
      none: { 'high-normal': null, '1': 'low', '2': 'middle', '3': 'high' },
      'one-or-two': { 'high-normal': 'low', '1': 'middle', '2': 'high', '3': 'very-high' },
      'three-or-organ': { 'high-normal': 'high', '1': 'high', '2': 'high', '3': 'very-high' },
      disease: { 'high-normal': 'very-high', '1': 'very-high', '2': 'very-high', '3': 'very-high' },
    },
  }),
];
