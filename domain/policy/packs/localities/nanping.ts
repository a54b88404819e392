import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const report = source('闽卫体改函〔2023〕2856号 南平', '第75–85行', 'published');

/** 南平：40 元 of the medical insurance for each person, kept apart; team of four and more (4+N). */
export const nanping = localityPack('nanping', '南平市', '南平市卫生健康委员会', [
  edition('signing.fee', '2022-01-01', report, {
    yearlyFen: 4_000,
    residentMostFen: 0,
    payers: [{ id: 'insurance', label: '医保基金（单列）', parts: 1 }],
    distribution: [
      { id: 'team', label: '团队薪酬', parts: 70 },
      { id: 'institution', label: '机构统筹', parts: 30 },
    ],
    payAtLeastPercent: 70,
    ringFenced: true,
  }),
  edition('signing.team', '2022-01-01', report, {
    shape: '4+N',
    roles: [
      { code: 'specialist', label: '县级医院专科专家' },
      { code: 'doctor', label: '基层注册执业医师' },
      { code: 'nurse', label: '护士' },
      { code: 'village-doctor', label: '乡村医生' },
      { code: 'grid-worker', label: '健康网格员' },
    ],
    required: ['specialist', 'doctor', 'nurse', 'village-doctor'],
    residentsPerDoctor: 2_000,
    adviserTrainingsPerYear: 0,
  }),
]);
