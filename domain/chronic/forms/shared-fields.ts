import { type FormField, numbered } from './field.ts';
import { carried, choice, number, required } from './make-field.ts';

/** Fields that the follow-up forms of several diseases share (国家基本公共卫生服务规范 第三版 随访服务记录表). */
export const wayOfFollowUp = required(carried(choice('way', '随访方式', ['门诊', '家庭', '电话'])));

export const NOT_MET = '2';
/** 是否访到: who was not met is asked nothing else. What hangs on another answer waits for that one. */
export const met = required(choice('met', '是否访到', ['访到', '未访到']));
export const whenMet = (field: FormField): FormField => ({ when: { key: 'met', code: '1' }, ...field });

export const systolic = required(number('systolicMmHg', '收缩压', 'mmHg', 50, 300));
export const diastolic = required(number('diastolicMmHg', '舒张压', 'mmHg', 30, 200));
export const heartRate = number('heartRatePerMin', '心率', '次/分', 20, 250);
export const weight = number('weightKg', '体重', 'kg', 20, 300, 1);
export const height = carried(number('heightCm', '身高', 'cm', 50, 250, 1));

const targetOf = (field: FormField): FormField =>
  carried({ ...field, key: `${field.key}Target`, label: `目标：${field.label}` });

export const lifestyle: readonly FormField[] = [
  number('cigarettesPerDay', '日吸烟量', '支', 0, 100),
  number('liangPerDay', '日饮酒量（折白酒）', '两', 0, 50, 1),
  number('exercisePerWeek', '运动', '次/周', 0, 21),
  number('exerciseMinutes', '每次运动', '分钟', 0, 300),
].map(carried);
/** 生活方式指导: what was agreed on until the next follow-up. */
export const lifestyleTargets: readonly FormField[] = [weight, ...lifestyle].map(targetOf);

export const salt = carried(choice('salt', '摄盐情况', ['轻', '中', '重']));
export const saltTarget = targetOf(salt);

export const staple = carried(number('stapleGrams', '主食', '克/天', 0, 2_000));
export const stapleTarget = targetOf(staple);

export const psyche = carried(choice('psyche', '心理调整', ['良好', '一般', '差']));
export const complianceWithAdvice = carried(choice('advice', '遵医行为', ['良好', '一般', '差']));
export const drugCompliance = required(choice('drugCompliance', '服药依从性', ['规律', '间断', '不服药']));
export const gapReason: FormField = {
  kind: 'choice',
  key: 'gapReason',
  label: '间断服药原因',
  options: [...numbered(['经济原因', '忘记', '不良反应', '配药不方便']), { code: '99', label: '其他' }],
  when: { key: 'drugCompliance', code: '2' },
};
export const referredTo: FormField = {
  kind: 'text',
  key: 'referredTo',
  label: '转诊机构及科别',
  maxLength: 60,
};
/** The national form has two answers; the rule tells a reaction that can be mastered from one that cannot. */
export const adverseReaction = required(
  choice('adverseReaction', '药物不良反应', ['无', '有', '有，难以控制']),
);
export const complication = required(
  choice('complication', '并发症', ['无', '出现新的并发症', '原有并发症加重']),
);
export const drugs: FormField = { kind: 'drugs', key: 'drugs', label: '用药情况', carries: true };
/** 长期处方: no more days than the policy lets anybody have. */
export const supplyDays = (longestDays: number): FormField =>
  number('supplyDays', '本次配药天数', '天', 1, longestDays);
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
