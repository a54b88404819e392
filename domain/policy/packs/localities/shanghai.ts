import { edition, source } from '../../edition.ts';
import { localityPack } from '../locality-pack.ts';

const typical = (place: string) => source('2017 家庭医生签约典型 上海', place, 'published');

/** 上海 1+1+1：a doctor, a district and a city hospital; half of the specialists' slots; prescriptions of up to two months. */
export const shanghai = localityPack('shanghai', '上海市 1+1+1', '上海市卫生健康委员会', [
  edition('signing.hospitals', '2015-11-01', typical('第38行'), {
    choosesDistrict: true,
    choosesCity: true,
  }),
  edition('signing.privileges', '2015-11-01', typical('第48行'), {
    slotsDaysAhead: 7,
    reservedPercent: 50,
    reimbursementPoints: 0,
    privileges: ['50%专科和专家号源提前开放', '长期处方', '延伸处方（同药配送到中心、站、药房或家）'],
  }),
  edition('longPrescription.limits', '2015-11-01', typical('第52行'), {
    usualDays: 30,
    longestDays: 60,
    signatureAboveDays: 30,
  }),
]);
