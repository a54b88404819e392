import { inForce, type Policy } from '../../policy/in-force.ts';
import { type FormField, numbered } from './field.ts';
import * as shared from './shared-fields.ts';

const symptoms: FormField = {
  kind: 'choices',
  key: 'symptoms',
  label: '症状',
  options: [
    ...numbered([
      '无症状',
      '多饮',
      '多食',
      '多尿',
      '视力模糊',
      '感染',
      '手脚麻木',
      '下肢浮肿',
      '体重明显下降',
    ]),
    { code: '99', label: '其他' },
  ],
  none: '1',
  required: true,
};

const footPulse: FormField = {
  kind: 'choice',
  key: 'footPulse',
  label: '足背动脉搏动',
  options: numbered(['正常', '双侧减弱', '左侧减弱', '右侧减弱', '双侧消失', '左侧消失', '右侧消失']),
};

const hypoglycaemia: FormField = {
  kind: 'choice',
  key: 'hypoglycaemia',
  label: '低血糖反应',
  options: numbered(['无', '偶尔', '频繁']),
};

const glucose = (key: string, label: string): FormField => ({
  kind: 'number',
  key,
  label,
  unit: 'mmol/L',
  min: 0.5,
  max: 50,
  decimals: 1,
});

/** 2型糖尿病患者随访服务记录表. */
export function diabetesForm(policy: Policy, localDate: string): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    { ...glucose('fastingMmolL', '空腹血糖'), required: true },
    glucose('glucoseMmolL', '其他时间血糖'),
    shared.systolic,
    shared.diastolic,
    symptoms,
    shared.urgentSigns(inForce(policy, 'diabetes.urgent', localDate).value.signs),
    shared.heartRate,
    { kind: 'number', key: 'temperatureC', label: '体温', unit: '℃', min: 30, max: 45, decimals: 1 },
    shared.weight,
    shared.height,
    footPulse,
    { kind: 'number', key: 'hba1cPercent', label: '糖化血红蛋白', unit: '%', min: 3, max: 20, decimals: 1 },
    {
      kind: 'number',
      key: 'stapleGrams',
      label: '主食',
      unit: '克/天',
      min: 0,
      max: 2_000,
      decimals: 0,
      carries: true,
    },
    ...shared.lifestyle,
    shared.psyche,
    shared.complianceWithAdvice,
    shared.tests,
    shared.drugCompliance,
    hypoglycaemia,
    shared.adverseReaction,
    shared.complication,
    shared.drugs,
    { kind: 'text', key: 'insulin', label: '胰岛素（种类、用法）', maxLength: 100, carries: true },
    shared.note,
  ];
}
