import { type AbnormalRow, abnormal, adults, aged, everyone } from './abnormal-row.ts';
import { diagnostics, hypertensionCare, pals, referNow, reportNow } from './sources.ts';

const childFormula = '中国高血压防治指南 儿童简化公式（男童100+2×年龄 / 65+年龄）取各年龄段中值 [M]';

/** Coarse by design: they mark a child's reading for a second look and diagnose nothing. */
const childBands = [
  { ages: [14, 18], systolic: 132, diastolic: 81, hypotension: 90 },
  { ages: [10, 14], systolic: 124, diastolic: 77, hypotension: 90 },
  { ages: [6, 10], systolic: 116, diastolic: 73, hypotension: 82 },
  { ages: [3, 6], systolic: 108, diastolic: 69, hypotension: 76 },
] as const;

export const pressureRows: readonly AbnormalRow[] = [
  abnormal(everyone(hypertensionCare), 'systolicMmHg', 'critical', '≥', 180, referNow),
  abnormal(everyone(hypertensionCare), 'diastolicMmHg', 'critical', '≥', 110, referNow),
  abnormal(adults('休克诊断标准：收缩压低于80 mmHg [M]'), 'systolicMmHg', 'critical', '<', 80, reportNow),
  abnormal(adults(hypertensionCare), 'systolicMmHg', 'high', '≥', 140, '偏高'),
  abnormal(adults(hypertensionCare), 'diastolicMmHg', 'high', '≥', 90, '偏高'),
  abnormal(adults(diagnostics), 'systolicMmHg', 'low', '<', 90, '偏低'),
  abnormal(adults(diagnostics), 'diastolicMmHg', 'low', '<', 60, '偏低'),
  ...childBands.flatMap(({ ages: [from, below], systolic, diastolic, hypotension }) => [
    abnormal(aged(from, below, childFormula), 'systolicMmHg', 'high', '≥', systolic, '偏高'),
    abnormal(aged(from, below, childFormula), 'diastolicMmHg', 'high', '≥', diastolic, '偏高'),
    abnormal(aged(from, below, pals), 'systolicMmHg', 'low', '<', hypotension, '偏低'),
  ]),
  abnormal(aged(1, 3, pals), 'systolicMmHg', 'low', '<', 72, '偏低'),
  abnormal(aged(0, 1, pals), 'systolicMmHg', 'low', '<', 70, '偏低'),
];
