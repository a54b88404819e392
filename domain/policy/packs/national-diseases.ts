import { edition } from '../edition.ts';
import type { AnyEdition } from '../pack.ts';
import { SINCE_THIRD } from './national-hypertension.ts';
import { conduct, lifestyle } from './record-fields.ts';
import { chosen, copd2024, diabetesDiagnosis, diabetesTargets, elderly2025, third } from './sources.ts';

const diabetesSigns = [
  { code: '1', label: '意识或行为改变' },
  { code: '2', label: '呼气有烂苹果样丙酮味' },
  { code: '3', label: '心悸、出汗' },
  { code: '4', label: '食欲减退、恶心、呕吐' },
  { code: '5', label: '多饮、多尿、腹痛' },
  { code: '6', label: '深大呼吸、皮肤潮红' },
  { code: '7', label: '视力骤降等突发异常' },
  { code: '8', label: '妊娠期或哺乳期血糖高于正常' },
  { code: '9', label: '存在不能处理的其他疾病' },
] as const;

const dangerLevels = [
  { code: '0', label: '无以下1–5级中的任何行为' },
  { code: '1', label: '口头威胁，喊叫，没有打砸行为' },
  { code: '2', label: '打砸行为，局限在家里，针对财物，能被劝说制止' },
  { code: '3', label: '明显打砸行为，不分场合，针对财物，不能接受劝说而停止' },
  { code: '4', label: '持续的打砸行为，不分场合，针对财物或人，不能接受劝说而停止（含自伤、自杀）' },
  { code: '5', label: '持管制性危险武器的针对人的任何暴力行为，或纵火、爆炸等行为' },
] as const;

const elderlyItems = [
  { code: '1', label: '生活方式和健康状况评估' },
  { code: '2', label: '体格检查' },
  { code: '3', label: '血常规' },
  { code: '4', label: '尿常规' },
  { code: '5', label: '肝功能' },
  { code: '6', label: '肾功能' },
  { code: '7', label: '空腹血糖' },
  { code: '8', label: '血脂' },
  { code: '9', label: '心电图' },
  { code: '10', label: '腹部B超' },
] as const;

const elderlyYear = {
  fromAgeYears: 65,
  perYear: 1,
  routineDays: 365,
  activities: [
    { code: 'meals', label: '进餐', points: [0, 0, 3, 5] },
    { code: 'washing', label: '梳洗', points: [0, 1, 3, 7] },
    { code: 'dressing', label: '穿衣', points: [0, 0, 3, 5] },
    { code: 'toilet', label: '如厕', points: [0, 1, 5, 10] },
    { code: 'moving', label: '活动', points: [0, 1, 5, 10] },
  ],
  selfCare: [
    { upToScore: 3, label: '可自理' },
    { upToScore: 8, label: '轻度依赖' },
    { upToScore: 18, label: '中度依赖' },
    { upToScore: 100, label: '不能自理' },
  ],
} as const;

export const nationalDiseases: readonly AnyEdition[] = [
  edition('diabetes.screening', SINCE_THIRD, diabetesDiagnosis, {
    fromAgeYears: 35,
    suspectFastingMmolL: 7,
    suspectRandomMmolL: 11.1,
    impairedFastingMmolL: 6.1,
    highRiskMonths: 12,
  }),
  edition('diabetes.urgent', SINCE_THIRD, third.diabetes, {
    glucoseAtLeastMmolL: 16.7,
    glucoseAtMostMmolL: 3.9,
    systolicMmHg: 180,
    diastolicMmHg: 110,
    heartRateAbovePerMin: 100,
    temperatureAboveC: 39,
    signs: diabetesSigns,
    followUpDays: 14,
  }),
  edition('diabetes.control', SINCE_THIRD, third.diabetesControl, { fastingBelowMmolL: 7 }),
  edition('diabetes.clinicalTarget', SINCE_THIRD, diabetesTargets, {
    fastingFromMmolL: 4.4,
    fastingToMmolL: 7,
    otherBelowMmolL: 10,
    hba1cBelowPercent: 7,
    systolicBelowMmHg: 130,
    diastolicBelowMmHg: 80,
  }),
  edition('diabetes.followUp', SINCE_THIRD, third.diabetes, {
    perYear: 4,
    fastingTestsPerYear: 4,
    checkUpsPerYear: 1,
    recordFields: [
      { code: 'footPulse', label: '足背动脉搏动' },
      ...lifestyle,
      { code: 'stapleGrams', label: '主食' },
      ...conduct,
      { code: 'hypoglycaemia', label: '低血糖反应' },
    ],
    satisfiedDays: 90,
    unsatisfiedDays: 14,
    referralFollowUpDays: 14,
    unsatisfiedInARow: 2,
  }),
  edition('mental.danger', SINCE_THIRD, third.mental, { levels: dangerLevels }),
  edition('mental.followUp', SINCE_THIRD, third.mental, {
    perYear: 4,
    checkUpsPerYear: 1,
    recordFields: [
      { code: 'symptoms', label: '目前症状' },
      { code: 'sleep', label: '睡眠情况' },
      { code: 'diet', label: '饮食情况' },
      { code: 'selfCare', label: '个人生活料理' },
      { code: 'housework', label: '家务劳动' },
      { code: 'work', label: '生产劳动及工作' },
      { code: 'study', label: '学习能力' },
      { code: 'impact', label: '患病对家庭社会的影响' },
      { code: 'locked', label: '关锁情况' },
      { code: 'hospital', label: '住院情况' },
      { code: 'effect', label: '治疗效果' },
    ],
    unstableDangerFrom: 3,
    unstableDays: 14,
    fairDays: 14,
    fairAgainDays: 30,
    stableDays: 90,
  }),
  edition('tuberculosis.followUp', SINCE_THIRD, third.tuberculosis, {
    firstVisitHours: 72,
    missesBeforeReport: 2,
    suspectCoughDays: 14,
    suspectSigns: [
      { code: '1', label: '咯血或血痰' },
      { code: '2', label: '发热' },
      { code: '3', label: '盗汗' },
      { code: '4', label: '胸痛' },
      { code: '5', label: '消瘦' },
    ],
    suspectCallDays: 7,
    supervisedDays: 30,
    intensiveDays: 10,
    continuationDays: 30,
    adverseFollowUpDays: 14,
    regularPercent: 90,
    perYear: 1,
  }),
  edition('elderly.checkUp', SINCE_THIRD, third.elderly, { ...elderlyYear, items: elderlyItems }),
  edition('elderly.checkUp', '2025-06-26', elderly2025, {
    ...elderlyYear,
    items: [
      ...elderlyItems,
      { code: '11', label: '胸部数字化X线（正位）' },
      { code: '12', label: '糖化血红蛋白' },
    ],
  }),
  edition('copd.followUp', '2024-09-13', copd2024, {
    fromAgeYears: 35,
    perYear: 4,
    routineDays: 90,
    referralFollowUpDays: 14,
  }),
  edition('hepatitisB.followUp', SINCE_THIRD, chosen, {
    perYear: 2,
    routineDays: 180,
    referralFollowUpDays: 14,
  }),
];
