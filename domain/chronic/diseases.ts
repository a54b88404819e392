import { z } from 'zod';

/** What a chronic-disease card can be for. */
export const DISEASES = {
  hypertension: '高血压',
  diabetes: '2型糖尿病',
  mental: '严重精神障碍',
  tuberculosis: '肺结核',
  'hepatitis-b': '乙型肝炎',
  copd: '慢阻肺',
  elderly: '老年人（65岁及以上）',
} as const;
export type Disease = keyof typeof DISEASES;
export const diseases = Object.keys(DISEASES) as readonly Disease[];
export const diseaseSchema = z.enum(diseases as [Disease, ...Disease[]]);
