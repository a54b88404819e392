import { inForce, type Policy } from '../../policy/in-force.ts';
import { type FormField, numbered } from './field.ts';
import * as shared from './shared-fields.ts';

/** 严重精神障碍患者随访服务记录表. */
export function mentalForm(policy: Policy, localDate: string): readonly FormField[] {
  const { levels: danger } = inForce(policy, 'mental.danger', localDate).value;
  return [
    shared.wayOfFollowUp,
    { kind: 'choice', key: 'met', label: '是否访到', options: numbered(['访到', '未访到']), required: true },
    { kind: 'choice', key: 'danger', label: '危险性评估', options: danger, required: true },
    {
      kind: 'choice',
      key: 'symptomState',
      label: '精神症状',
      options: numbered(['基本消失', '部分存在', '明显']),
      required: true,
    },
    {
      kind: 'choices',
      key: 'symptoms',
      label: '目前症状',
      options: [
        ...[
          '幻觉',
          '交流困难',
          '猜疑',
          '喜怒无常',
          '行为怪异',
          '兴奋话多',
          '伤人毁物',
          '悲观厌世',
          '无故外走',
        ].map((label, at) => ({ code: `0${at + 1}`, label })),
        { code: '10', label: '自语自笑' },
        { code: '11', label: '孤僻懒散' },
        { code: '99', label: '其他' },
      ],
    },
    {
      kind: 'choice',
      key: 'insight',
      label: '自知力',
      options: numbered(['完全', '不全', '缺失']),
      required: true,
    },
    {
      kind: 'choice',
      key: 'social',
      label: '社会人际交往',
      options: numbered(['良好', '一般', '较差']),
      required: true,
    },
    shared.drugCompliance,
    {
      kind: 'choice',
      key: 'reaction',
      label: '药物不良反应',
      options: numbered(['无', '有', '急性']),
      required: true,
    },
    {
      kind: 'choice',
      key: 'bodilyDisease',
      label: '严重躯体疾病',
      options: numbered(['无', '有']),
      required: true,
    },
    shared.drugs,
    shared.tests,
    shared.note,
  ];
}
