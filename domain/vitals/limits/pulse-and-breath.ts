import { type AbnormalRow, abnormal, adults, aged } from './abnormal-row.ts';
import { diagnostics, news2, pals, reportNow } from './sources.ts';

const pneumonia = '儿童社区获得性肺炎管理指南（2013）重度：婴儿≥70、1岁以上≥50次/分 [M]';

/** The awake child's normal range of both, and where the pulse is an emergency of its own. */
const childBands = [
  { ages: [12, 18], pulse: [60, 100], pulseCritical: [40, 180], breath: [12, 20], breathCritical: 50 },
  { ages: [6, 12], pulse: [75, 118], pulseCritical: [60, 180], breath: [18, 25], breathCritical: 50 },
  { ages: [3, 6], pulse: [80, 120], pulseCritical: [60, 180], breath: [20, 28], breathCritical: 50 },
  { ages: [1, 3], pulse: [98, 140], pulseCritical: [60, 180], breath: [22, 37], breathCritical: 50 },
  { ages: [0, 1], pulse: [100, 180], pulseCritical: [60, 220], breath: [30, 53], breathCritical: 70 },
] as const;

export const pulseAndBreathRows: readonly AbnormalRow[] = [
  abnormal(adults(news2), 'pulsePerMin', 'critical', '≥', 131, reportNow),
  abnormal(adults(news2), 'pulsePerMin', 'critical', '≤', 40, reportNow),
  abnormal(adults(diagnostics), 'pulsePerMin', 'high', '>', 100, '偏快'),
  abnormal(adults(diagnostics), 'pulsePerMin', 'low', '<', 60, '偏慢'),
  abnormal(adults(news2), 'respirationPerMin', 'critical', '≥', 25, reportNow),
  abnormal(adults(news2), 'respirationPerMin', 'critical', '≤', 8, reportNow),
  abnormal(adults(diagnostics), 'respirationPerMin', 'high', '>', 20, '偏快'),
  abnormal(adults(diagnostics), 'respirationPerMin', 'low', '<', 12, '偏慢'),
  ...childBands.flatMap(({ ages: [from, below], pulse, pulseCritical, breath, breathCritical }) => [
    abnormal(aged(from, below, pals), 'pulsePerMin', 'critical', '≥', pulseCritical[1], reportNow),
    abnormal(aged(from, below, pals), 'pulsePerMin', 'critical', '<', pulseCritical[0], reportNow),
    abnormal(aged(from, below, pals), 'pulsePerMin', 'high', '>', pulse[1], '偏快'),
    abnormal(aged(from, below, pals), 'pulsePerMin', 'low', '<', pulse[0], '偏慢'),
    abnormal(aged(from, below, pneumonia), 'respirationPerMin', 'critical', '≥', breathCritical, reportNow),
    abnormal(aged(from, below, pals), 'respirationPerMin', 'high', '>', breath[1], '偏快'),
    abnormal(aged(from, below, pals), 'respirationPerMin', 'low', '<', breath[0], '偏慢'),
  ]),
];
