import { type AbnormalRow, abnormal, everyone } from './abnormal-row.ts';
import { diabetesCare, referNow } from './sources.ts';

const diagnosis = '中国2型糖尿病防治指南：诊断与糖代谢异常界值';

export const glucoseRows: readonly AbnormalRow[] = [
  abnormal(everyone(diabetesCare), 'glucoseMmolL', 'critical', '≥', 16.7, referNow),
  abnormal(everyone(diabetesCare), 'glucoseMmolL', 'critical', '≤', 3.9, `低血糖，${referNow}`),
  abnormal(everyone(diagnosis), 'glucoseMmolL', 'high', '≥', 7, '达到糖尿病诊断界值', {
    timing: ['fasting'],
  }),
  abnormal(everyone(diagnosis), 'glucoseMmolL', 'high', '≥', 6.1, '空腹血糖偏高', { timing: ['fasting'] }),
  abnormal(everyone(diagnosis), 'glucoseMmolL', 'high', '≥', 11.1, '达到糖尿病诊断界值', {
    timing: ['random', 'post-prandial'],
  }),
  abnormal(everyone(diagnosis), 'glucoseMmolL', 'high', '≥', 7.8, '餐后血糖偏高', {
    timing: ['post-prandial'],
  }),
];
