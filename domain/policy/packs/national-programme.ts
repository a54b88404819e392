import { edition } from '../edition.ts';
import type { AnyEdition } from '../pack.ts';
import type { SectionValue } from '../sections/index.ts';
import { SINCE_THIRD } from './national-hypertension.ts';
import { checkUp, followUp, item, record } from './package-items.ts';
import { aedGuide, chosen, deployed, longPrescription, signing2018, signing2022 } from './sources.ts';

/** Codes of the groups as deployed systems have them; the ten of 重点人群 and, since 2025, 慢阻肺. */
const groups = [
  { code: '01', label: '孕产妇' },
  { code: '02', label: '0–6岁儿童' },
  { code: '03', label: '老年人' },
  { code: '04', label: '高血压' },
  { code: '05', label: '2型糖尿病' },
  { code: '06', label: '严重精神障碍' },
  { code: '07', label: '肺结核' },
  { code: '08', label: '残疾人' },
  { code: '09', label: '计生特殊家庭' },
  { code: '10', label: '一般人群' },
  { code: '11', label: '脱贫人口和监测对象' },
  { code: '22', label: '慢阻肺' },
] as const;

type Package = SectionValue<'signing.packages'>['packages'][number];

/** A package that costs nothing; of no group: for everybody. */
const freePackage = (
  id: string,
  title: string,
  groups: readonly string[],
  items: Package['items'],
): Package => ({ id, title, groups, feeFen: 0, feeMostFen: null, items });

const basicPackage = freePackage(
  'basic',
  '基本服务包',
  [],
  [
    record,
    item('advice', '健康咨询和健康教育', 4, 'visit', 'follow-up', 'hand'),
    item('booking', '预约诊疗和转诊', null, 'hand'),
  ],
);
const chronicPackage = (id: string, title: string, group: string) =>
  freePackage(id, title, [group], [followUp, checkUp]);
const elderlyPackage = freePackage(
  'elderly',
  '老年人服务包',
  ['03'],
  [item('check-up', '健康体检和指导', 1, 'check-up', 'hand'), item('tcm', '中医体质辨识', 1, 'hand')],
);

/** Who rules nothing else of its own gives these points. */
export const usualPoints: SectionValue<'points.rules'> = {
  acts: [
    { id: 'record-checked', label: '校对或更新本人档案', points: 10, mostPerYear: 1 },
    { id: 'survey-answered', label: '参加签约满意度年度问卷', points: 20, mostPerYear: 1 },
    { id: 'service-confirmed', label: '确认团队的服务', points: 5, mostPerYear: 12 },
    { id: 'service-rated', label: '评价团队的服务', points: 5, mostPerYear: 12 },
  ],
  usableAfterYears: 1,
  usableForYears: 1,
};

export const nationalProgramme: readonly AnyEdition[] = [
  edition('signing.term', '2018-09-29', signing2018, {
    years: [1],
    defaultYears: 1,
    renewalReminderDays: 30,
  }),
  edition('signing.term', '2022-03-03', signing2022, {
    years: [1, 2, 3],
    defaultYears: 1,
    renewalReminderDays: 30,
  }),
  edition('signing.groups', SINCE_THIRD, deployed, {
    groups,
    priority: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '11'],
    childBelowAgeYears: 7,
  }),
  edition('signing.groups', '2025-01-01', deployed, {
    groups,
    priority: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '11', '22'],
    childBelowAgeYears: 7,
  }),
  edition('signing.endings', SINCE_THIRD, deployed, {
    reasons: [
      { code: '01', label: '失访' },
      { code: '02', label: '迁出' },
      { code: '03', label: '死亡' },
      { code: '04', label: '本人拒绝' },
      { code: '05', label: '重签或改签' },
      { code: '99', label: '其他' },
    ],
  }),
  edition('signing.team', SINCE_THIRD, signing2018, {
    shape: '家庭医生团队',
    roles: [
      { code: 'doctor', label: '家庭医生' },
      { code: 'nurse', label: '护士' },
      { code: 'public-health', label: '公卫医师' },
      { code: 'village-doctor', label: '乡村医生' },
      { code: 'adviser', label: '健康顾问' },
    ],
    required: ['doctor', 'nurse'],
    residentsPerDoctor: 2_000,
    adviserTrainingsPerYear: 0,
  }),
  edition('signing.fee', SINCE_THIRD, chosen, {
    yearlyFen: 0,
    residentMostFen: 0,
    payers: [{ id: 'public-health', label: '基本公共卫生服务经费', parts: 1 }],
    distribution: [{ id: 'team', label: '签约团队', parts: 1 }],
    payAtLeastPercent: null,
    ringFenced: false,
  }),
  edition('signing.packages', SINCE_THIRD, chosen, {
    packages: [
      basicPackage,
      elderlyPackage,
      chronicPackage('hypertension', '高血压服务包', '04'),
      chronicPackage('diabetes', '2型糖尿病服务包', '05'),
      chronicPackage('mental', '严重精神障碍服务包', '06'),
      chronicPackage('tuberculosis', '肺结核服务包', '07'),
    ],
  }),
  edition('signing.hospitals', SINCE_THIRD, chosen, { choosesDistrict: false, choosesCity: false }),
  edition('signing.privileges', SINCE_THIRD, signing2018, {
    slotsDaysAhead: 0,
    reservedPercent: 0,
    reimbursementPoints: 0,
    privileges: ['预约诊疗', '转诊绿色通道', '慢性病长期处方'],
  }),
  edition('signing.targets', '2022-03-03', signing2022, {
    allPercent: null,
    priorityPercent: null,
    renewalPercent: null,
    satisfactionPercent: 85,
  }),
  edition('longPrescription.limits', '2021-08-10', longPrescription, {
    usualDays: 28,
    longestDays: 84,
    signatureAboveDays: 28,
  }),
  edition('management.targets', SINCE_THIRD, chosen, {
    hypertensionPercent: null,
    diabetesPercent: null,
    mentalPercent: null,
    tuberculosisPercent: null,
    elderlyPercent: null,
  }),
  edition('points.rules', SINCE_THIRD, chosen, usualPoints),
  edition('points.survey', SINCE_THIRD, chosen, {
    questions: [
      { code: 'reachable', label: '需要时能联系到家庭医生团队' },
      { code: 'attitude', label: '团队的服务态度' },
      { code: 'explained', label: '病情、用药和生活方式讲得清楚' },
      { code: 'follow-up', label: '随访、体检等约定的服务按时做到' },
      { code: 'overall', label: '总的来说，对签约服务' },
    ],
    satisfiedFromMean: 4,
  }),
  edition('aed.readiness', SINCE_THIRD, aedGuide, {
    inspectionDays: 1,
    warnDays: [90, 30, 0],
    responseMinutes: 4,
    metresPerMinute: 100,
    drillsPerYear: 1,
  }),
];
