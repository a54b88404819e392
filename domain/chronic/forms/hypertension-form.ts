import { inForce, type Policy } from '../../policy/in-force.ts';
import { type FormField, numbered } from './field.ts';
import * as shared from './shared-fields.ts';

const symptoms: FormField = {
  kind: 'choices',
  key: 'symptoms',
  label: '症状',
  options: numbered([
    '无症状',
    '头痛头晕',
    '恶心呕吐',
    '眼花耳鸣',
    '呼吸困难',
    '心悸胸闷',
    '鼻衄出血不止',
    '四肢发麻',
    '下肢水肿',
    '其他',
  ]),
  none: '1',
  required: true,
};

/** 高血压患者随访服务记录表. */
export function hypertensionForm(policy: Policy, localDate: string): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    shared.systolic,
    shared.diastolic,
    symptoms,
    shared.urgentSigns(inForce(policy, 'hypertension.urgent', localDate).value.signs),
    shared.heartRate,
    shared.weight,
    shared.height,
    shared.otherSigns,
    ...shared.lifestyle,
    shared.salt,
    ...shared.lifestyleTargets,
    shared.saltTarget,
    shared.psyche,
    shared.complianceWithAdvice,
    shared.tests,
    shared.drugCompliance,
    shared.gapReason,
    shared.adverseReaction,
    shared.complication,
    shared.drugs,
    shared.supplyDays(inForce(policy, 'longPrescription.limits', localDate).value.longestDays),
    shared.referredTo,
    shared.note,
  ];
}
