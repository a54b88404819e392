import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const typical = source('2017 家庭医生签约典型 成都', '第254–258行', 'published');

/** 成都：teams of three shapes, of which the basic one is the least; packages paid in full, at a fixed price or by agreement. */
export const chengdu = localityPack('chengdu', '成都市', '成都市卫生健康委员会', [
  edition('signing.team', '2016-01-01', typical, {
    shape: '基本型／标准型／提高型',
    roles: [
      { code: 'doctor', label: '全科医生' },
      { code: 'nurse', label: '社区护士' },
      { code: 'public-health', label: '公卫人员' },
      { code: 'specialist', label: '上级医院医生（提高型）' },
    ],
    required: ['doctor', 'nurse', 'public-health'],
    residentsPerDoctor: 2_000,
    adviserTrainingsPerYear: 0,
    note: '基本型：医生、护士、公卫；标准型：全科医生、社区护士、公卫；提高型：标准型加上级医院医生。',
  }),
]);
