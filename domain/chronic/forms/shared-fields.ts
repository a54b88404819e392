import { type FormField, numbered } from './field.ts';

/** Fields that the follow-up forms of several diseases share (国家基本公共卫生服务规范 第三版 随访服务记录表). */
export const wayOfFollowUp: FormField = {
  kind: 'choice',
  key: 'way',
  label: '随访方式',
  options: numbered(['门诊', '家庭', '电话']),
  required: true,
  carries: true,
};
export const FACE_TO_FACE: readonly string[] = ['1', '2'];

const number = (
  key: string,
  label: string,
  unit: string,
  min: number,
  max: number,
  decimals = 0,
): FormField => ({
  kind: 'number',
  key,
  label,
  unit,
  min,
  max,
  decimals,
});

export const systolic: FormField = { ...number('systolicMmHg', '收缩压', 'mmHg', 50, 300), required: true };
export const diastolic: FormField = { ...number('diastolicMmHg', '舒张压', 'mmHg', 30, 200), required: true };
export const heartRate = number('heartRatePerMin', '心率', '次/分', 20, 250);
export const weight = number('weightKg', '体重', 'kg', 20, 300, 1);
export const height: FormField = { ...number('heightCm', '身高', 'cm', 50, 250, 1), carries: true };

export const lifestyle: readonly FormField[] = [
  number('cigarettesPerDay', '日吸烟量', '支', 0, 100),
  number('liangPerDay', '日饮酒量（折白酒）', '两', 0, 50, 1),
  number('exercisePerWeek', '运动', '次/周', 0, 21),
  number('exerciseMinutes', '每次运动', '分钟', 0, 300),
].map((field) => ({ ...field, carries: true }));

export const psyche: FormField = {
  kind: 'choice',
  key: 'psyche',
  label: '心理调整',
  options: numbered(['良好', '一般', '差']),
  carries: true,
};
export const complianceWithAdvice: FormField = {
  kind: 'choice',
  key: 'advice',
  label: '遵医行为',
  options: numbered(['良好', '一般', '差']),
  carries: true,
};
export const drugCompliance: FormField = {
  kind: 'choice',
  key: 'drugCompliance',
  label: '服药依从性',
  options: numbered(['规律', '间断', '不服药']),
  required: true,
};
export const adverseReaction: FormField = {
  kind: 'choice',
  key: 'adverseReaction',
  label: '药物不良反应',
  options: [
    { code: '1', label: '无' },
    { code: '2', label: '有' },
    // The form has two; the rule tells one that can be mastered from one that cannot.
    { code: '3', label: '有，难以控制' },
  ],
  required: true,
};
export const complication: FormField = {
  kind: 'choice',
  key: 'complication',
  label: '并发症',
  options: [
    { code: '1', label: '无' },
    { code: '2', label: '出现新的并发症' },
    { code: '3', label: '原有并发症加重' },
  ],
  required: true,
};
export const drugs: FormField = { kind: 'drugs', key: 'drugs', label: '用药情况', carries: true };
export const tests: FormField = { kind: 'text', key: 'tests', label: '辅助检查', maxLength: 200 };
export const otherSigns: FormField = { kind: 'text', key: 'otherSigns', label: '其他体征', maxLength: 100 };
export const note: FormField = { kind: 'text', key: 'note', label: '备注', maxLength: 200 };

/** 危急情况: the signs stand in the policy; the form keeps their codes. */
export function urgentSigns(options: Extract<FormField, { kind: 'choices' }>['options']): FormField {
  return {
    kind: 'choices',
    key: 'urgentSigns',
    label: '危急情况',
    options: [{ code: '0', label: '无' }, ...options],
    none: '0',
    required: true,
  };
}
