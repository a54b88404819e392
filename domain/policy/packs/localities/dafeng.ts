import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';
import { checkUp, followUp, item, record } from '../package-items.ts';

const typical = source('2017 家庭医生签约典型 大丰', '第290–296行', 'published');
const contents = source('2017 家庭医生签约典型 大丰', '第290–296行（项目由县级确认）', 'uncertain');

const home = item('home', '上门服务', 2, 'hand');
const consult = item('consult', '县级专家远程会诊', null, 'hand');

/** 大丰：four packages at 0, 50, 100–150 and 200–800 元 a year; a village doctor looks after some hundred households. */
export const dafeng = localityPack('dafeng', '盐城市大丰区', '大丰区卫生健康委员会', [
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
]);
