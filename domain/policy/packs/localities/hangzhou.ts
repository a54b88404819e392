import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const typical = (place: string) => source('2017 家庭医生签约典型 杭州', place, 'published');

/** 杭州：120 元 a year, 10 % the resident, 25 % the city, 65 % the district; the pool of slots opens two weeks ahead. */
export const hangzhou = localityPack('hangzhou', '杭州市', '杭州市卫生健康委员会', [
  edition('signing.fee', '2014-10-01', typical('第222行'), {
    yearlyFen: 12_000,
    residentMostFen: 1_200,
    payers: [
      { id: 'resident', label: '个人', parts: 10 },
      { id: 'city', label: '市级财政', parts: 25 },
      { id: 'district', label: '区级财政', parts: 65 },
    ],
    distribution: [{ id: 'team', label: '签约团队', parts: 1 }],
    payAtLeastPercent: null,
    ringFenced: false,
  }),
  edition('signing.privileges', '2014-10-01', typical('第222–232行'), {
    slotsDaysAhead: 14,
    reservedPercent: 0,
    reimbursementPoints: 0,
    privileges: ['号源池提前2周开放', '社区首诊起付线减300元', '慢性病长期处方'],
  }),
]);
