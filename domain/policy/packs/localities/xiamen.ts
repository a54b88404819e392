import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const typical = (place: string) => source('2017 家庭医生签约典型 厦门', place, 'published');

/** 厦门：120 元 = 20 + 70 + 30, paid out 20 / 80 / 20; 三师共管; long prescriptions of 4 to 8 weeks. */
export const xiamen = localityPack('xiamen', '厦门市', '厦门市卫生健康委员会', [
  edition('signing.fee', '2016-01-01', typical('第388行'), {
    yearlyFen: 12_000,
    residentMostFen: 2_000,
    payers: [
      { id: 'resident', label: '个人', parts: 20 },
      { id: 'insurance', label: '医保基金', parts: 70 },
      { id: 'treasury', label: '财政', parts: 30 },
    ],
    distribution: [
      { id: 'institution', label: '机构统筹', parts: 20 },
      { id: 'team', label: '团队（考核后由团队长分配）', parts: 80 },
      { id: 'assessment', label: '综合考核激励', parts: 20 },
    ],
    payAtLeastPercent: null,
    ringFenced: false,
  }),
  edition('signing.team', '2016-01-01', typical('第376–384行'), {
    shape: '三师共管',
    roles: [
      { code: 'specialist', label: '专科医师' },
      { code: 'doctor', label: '家庭医生' },
      { code: 'health-manager', label: '健康管理师' },
    ],
    required: ['specialist', 'doctor', 'health-manager'],
    residentsPerDoctor: 2_000,
    adviserTrainingsPerYear: 0,
  }),
  edition('signing.privileges', '2016-01-01', typical('第394–402行'), {
    slotsDaysAhead: 3,
    reservedPercent: 0,
    reimbursementPoints: 0,
    privileges: [
      '较未签约者提前3天预约专家',
      '长期处方',
      '基层门诊免500元起付线',
      '经家庭医生转诊免二次及以上住院起付线',
    ],
  }),
  edition('longPrescription.limits', '2016-01-01', typical('第394–396行'), {
    usualDays: 28,
    longestDays: 56,
    signatureAboveDays: 28,
  }),
]);
