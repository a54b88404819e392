import { type AbnormalRow, abnormal, everyone } from './abnormal-row.ts';
import { diagnostics, reportNow } from './sources.ts';

const highFever = '诊断学：高热39.1℃及以上 [M]；第三版规范糖尿病危急体征：体温超过39℃';
const hypothermia = 'Royal College of Physicians NEWS2（2017）体温≤35.0℃ [M]';
const triage = '发热预检分诊：体温37.3℃及以上 [M]';
const rectal = '诊断学：肛测正常36.5–37.7℃ [M]';
const hypoxaemia = 'WHO 低氧血症：SpO₂低于90% [M]';
const saturation = '血氧饱和度正常95%及以上 [M]；高原地区应另定';

export const temperatureAndOxygenRows: readonly AbnormalRow[] = [
  abnormal(everyone(highFever), 'temperatureC', 'critical', '>', 39, `高热，${reportNow}`),
  abnormal(everyone(hypothermia), 'temperatureC', 'critical', '≤', 35, `体温过低，${reportNow}`),
  abnormal(everyone(rectal), 'temperatureC', 'high', '>', 37.7, '发热', { site: ['rectal'] }),
  abnormal(everyone(triage), 'temperatureC', 'high', '≥', 37.3, '发热', {
    site: ['axillary', 'oral', 'ear', 'forehead'],
  }),
  abnormal(everyone(diagnostics), 'temperatureC', 'low', '<', 36, '偏低'),
  abnormal(everyone(hypoxaemia), 'spo2Percent', 'critical', '<', 90, reportNow),
  abnormal(everyone(saturation), 'spo2Percent', 'low', '<', 95, '偏低'),
];
