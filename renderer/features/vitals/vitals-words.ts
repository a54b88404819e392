import type { Level } from '../../../domain/vitals/limits.ts';
import { measures, numberFields } from '../../../domain/vitals/measures.ts';
import type { VitalValues } from '../../../domain/vitals/values.ts';

export const levelWords: Readonly<Record<Level, string>> = { low: '偏低', high: '偏高', critical: '危急' };
export const levelSigns: Readonly<Record<Level, string>> = { low: '↓', high: '↑', critical: '‼' };

/** 默认: what the limits take for granted when nobody says. */
export const armLabels = { left: '左臂', right: '右臂' } as const;
export const siteLabels = {
  axillary: '腋下（默认）',
  oral: '口腔',
  rectal: '肛温',
  ear: '耳温',
  forehead: '额温',
} as const;
export const timingLabels = {
  random: '随机（默认）',
  fasting: '空腹',
  'post-prandial': '餐后2小时',
} as const;
export const sampleLabels = { capillary: '末梢血', plasma: '静脉血浆' } as const;

/** 血压 128/82 mmHg、脉率 72 次/分 … */
export function vitalsText(values: VitalValues): string {
  const { systolicMmHg, diastolicMmHg } = values;
  const pressure =
    systolicMmHg === undefined
      ? []
      : [`血压 ${systolicMmHg}/${diastolicMmHg ?? '—'} ${measures.systolicMmHg.unit}`];
  const others = numberFields
    .filter((field) => field !== 'systolicMmHg' && field !== 'diastolicMmHg')
    .flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [`${measures[field].label} ${value} ${measures[field].unit}`];
    });
  return [...pressure, ...others].join('、');
}
