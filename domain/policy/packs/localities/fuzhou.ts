import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';
import { usualPoints } from '../national-programme.ts';

const report = source('闽卫体改函〔2023〕2856号 福州', '第113–147行', 'published');
const points = source('闽卫体改函〔2023〕2856号 福州', '第139行（分值由县级确认）', 'uncertain');

/** 福州：the resident pays at most 20 元 a year and chooses adviser, doctor and term; points are usable the next year. */
export const fuzhou = localityPack('fuzhou', '福州市', '福州市卫生健康委员会', [
  edition('signing.fee', '2023-01-01', report, {
    yearlyFen: 2_000,
    residentMostFen: 2_000,
    payers: [{ id: 'resident', label: '个人', parts: 1 }],
    distribution: [
      { id: 'team', label: '团队薪酬', parts: 60 },
      { id: 'adviser', label: '健康顾问', parts: 10 },
      { id: 'institution', label: '机构统筹', parts: 30 },
    ],
    payAtLeastPercent: 70,
    ringFenced: false,
  }),
  edition('signing.team', '2023-01-01', report, {
    shape: '健康顾问+家庭医生团队',
    roles: [
      { code: 'adviser', label: '健康顾问' },
      { code: 'doctor', label: '家庭医生' },
      { code: 'nurse', label: '护士' },
      { code: 'public-health', label: '公卫医师' },
      { code: 'village-doctor', label: '乡村医生' },
    ],
    required: ['adviser', 'doctor', 'nurse'],
    residentsPerDoctor: 2_000,
    adviserTrainingsPerYear: 2,
  }),
  edition('points.rules', '2023-01-01', points, usualPoints),
]);
