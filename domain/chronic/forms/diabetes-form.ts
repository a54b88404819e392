import { inForce, type Policy } from '../../policy/in-force.ts';
import { type FormField, numbered } from './field.ts';
import { carried, choice, number, required } from './make-field.ts';
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

const footPulse = choice('footPulse', '足背动脉搏动', [
  '正常',
  '双侧减弱',
  '左侧减弱',
  '右侧减弱',
  '双侧消失',
  '左侧消失',
  '右侧消失',
]);
const glucoseSample = carried(choice('glucoseSample', '血糖检测方式', ['末梢血', '血浆']));
const hypoglycaemia = choice('hypoglycaemia', '低血糖反应', ['无', '偶尔', '频繁']);
const glucose = (key: string, label: string) => number(key, label, 'mmol/L', 0.5, 50, 1);

/** 2型糖尿病患者随访服务记录表. */
export function diabetesForm(policy: Policy, localDate: string): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    required(glucose('fastingMmolL', '空腹血糖')),
    glucose('glucoseMmolL', '其他时间血糖'),
    shared.systolic,
    shared.diastolic,
    symptoms,
    shared.urgentSigns(inForce(policy, 'diabetes.urgent', localDate).value.signs),
    shared.heartRate,
    number('temperatureC', '体温', '℃', 30, 45, 1),
    shared.weight,
    shared.height,
    glucoseSample,
    footPulse,
    number('hba1cPercent', '糖化血红蛋白', '%', 3, 20, 1),
    { kind: 'date', key: 'hba1cOn', label: '糖化血红蛋白检查日期' },
    shared.staple,
    ...shared.lifestyle,
    shared.stapleTarget,
    ...shared.lifestyleTargets,
    shared.psyche,
    shared.complianceWithAdvice,
    shared.tests,
    shared.drugCompliance,
    shared.gapReason,
    hypoglycaemia,
    shared.adverseReaction,
    shared.complication,
    shared.drugs,
    shared.supplyDays(inForce(policy, 'longPrescription.limits', localDate).value.longestDays),
    { kind: 'text', key: 'insulin', label: '胰岛素（种类、用法）', maxLength: 100, carries: true },
    shared.referredTo,
    shared.note,
  ];
}
