import { edition, source } from '../../edition.ts';
import type { PolicyPack } from '../../pack.ts';

const typical = source('2017 家庭医生签约典型 大丰', '第290–296行', 'published');
const contents = source('2017 家庭医生签约典型 大丰', '第290–296行（项目由县级确认）', 'uncertain');

const record = {
  id: 'record',
  content: '建立并更新健康档案',
  timesPerYear: 1,
  doneBy: ['visit', 'hand'],
} as const;
const followUp = { id: 'follow-up', content: '面对面随访', timesPerYear: 4, doneBy: ['follow-up'] } as const;
const checkUp = {
  id: 'check-up',
  content: '健康体检',
  timesPerYear: 1,
  doneBy: ['check-up', 'hand'],
} as const;
const home = { id: 'home', content: '上门服务', timesPerYear: 2, doneBy: ['hand'] } as const;
const consult = { id: 'consult', content: '县级专家远程会诊', timesPerYear: null, doneBy: ['hand'] } as const;

/** 大丰：four packages at 0, 50, 100–150 and 200–800 元 a year; a village doctor looks after some hundred households. */
export const dafeng: PolicyPack = {
  id: 'dafeng',
  version: '2026.1',
  title: '盐城市大丰区',
  issuer: '大丰区卫生健康委员会',
  base: 'national',
  editions: [
    edition('signing.packages', '2015-01-01', contents, {
      packages: [
        { id: 'basic', title: '基础包', groups: [], feeFen: 0, feeMostFen: null, items: [record] },
        {
          id: 'first',
          title: '初级包',
          groups: [],
          feeFen: 5_000,
          feeMostFen: null,
          items: [record, followUp],
        },
        {
          id: 'middle',
          title: '中级包',
          groups: [],
          feeFen: 10_000,
          feeMostFen: 15_000,
          items: [record, followUp, checkUp],
        },
        {
          id: 'high',
          title: '高级包',
          groups: [],
          feeFen: 20_000,
          feeMostFen: 80_000,
          items: [record, followUp, checkUp, home, consult],
        },
      ],
    }),
    edition('signing.fee', '2015-01-01', typical, {
      yearlyFen: null,
      residentMostFen: null,
      payers: [{ id: 'resident', label: '个人', parts: 1 }],
      distribution: [{ id: 'team', label: '签约团队', parts: 1 }],
      payAtLeastPercent: null,
      ringFenced: false,
    }),
  ],
};
