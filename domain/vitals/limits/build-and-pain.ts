import { type AbnormalRow, abnormal, adults, everyone } from './abnormal-row.ts';
import { hypertensionCare } from './sources.ts';

const weight = 'WS/T 428—2013 成人体重判定 [M]';
const rating = '疼痛数字评分法（NRS）[M]';

/** A child's body-mass index goes by tables of sex and age (WS/T 423, WS/T 586) and is computed but not judged. */
export const buildAndPainRows: readonly AbnormalRow[] = [
  abnormal(adults(weight), 'bmi', 'high', '≥', 28, '肥胖'),
  abnormal(adults(weight), 'bmi', 'high', '≥', 24, '超重'),
  abnormal(adults(weight), 'bmi', 'low', '<', 18.5, '体重过低'),
  abnormal(adults(hypertensionCare), 'waistCm', 'high', '≥', 90, '中心型肥胖', { sex: '1' }),
  abnormal(adults(hypertensionCare), 'waistCm', 'high', '≥', 85, '中心型肥胖', { sex: '2' }),
  abnormal(everyone(rating), 'painScore', 'high', '≥', 7, '重度疼痛'),
  abnormal(everyone(rating), 'painScore', 'high', '≥', 4, '中度疼痛'),
];
