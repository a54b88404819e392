import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const plan = (place: string) => source('南卫〔2024〕153号 南安', place, 'published');

/** 南安：三师两员; at least a fifth of slots, beds and examinations is kept for referrals. */
export const nanan = localityPack('nanan', '南安市', '南安市卫生健康局', [
  edition('signing.team', '2024-10-16', plan('第48行'), {
    shape: '三师两员',
    roles: [
      { code: 'doctor', label: '全科医师' },
      { code: 'specialist', label: '专科医师' },
      { code: 'health-manager', label: '健康管理师' },
      { code: 'village-doctor', label: '乡村医生' },
      { code: 'population-assistant', label: '人口健康助理员' },
    ],
    required: ['doctor', 'specialist', 'health-manager', 'village-doctor', 'population-assistant'],
    residentsPerDoctor: 2_000,
    adviserTrainingsPerYear: 0,
  }),
  edition('signing.privileges', '2024-10-16', plan('第48–53行'), {
    slotsDaysAhead: 0,
    reservedPercent: 20,
    reimbursementPoints: 0,
    privileges: [
      '专家号源、住院床位、预约检查预留20%以上优先转诊',
      '医联体内转诊住院取消二次起付线',
      '长期处方',
    ],
  }),
]);
