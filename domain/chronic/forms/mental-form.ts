import { inForce, type Policy } from '../../policy/in-force.ts';
import { type FormField, numbered } from './field.ts';
import { carried, choice, number, required } from './make-field.ts';
import * as shared from './shared-fields.ts';

const LEVELS = ['良好', '一般', '较差'] as const;
const functioning = (key: string, label: string) => choice(key, label, LEVELS);
/** With 此项不适用. */
const applicable = (key: string, label: string, labels: readonly string[]): FormField => ({
  kind: 'choice',
  key,
  label,
  options: [...numbered(labels), { code: '9', label: '此项不适用' }],
});

const symptoms: FormField = {
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
};

const IMPACTS = ['轻度滋事', '肇事', '肇祸', '自伤', '自杀未遂'] as const;

const impact: FormField = {
  kind: 'choices',
  key: 'impact',
  label: '患病对家庭社会的影响',
  options: numbered(['无', ...IMPACTS], 0),
  none: '0',
};

/** How often each of them since the last follow-up. */
const impactTimes = IMPACTS.map(
  (label, at): FormField => ({
    ...number(`impact${at + 1}Times`, `${label}次数`, '次', 1, 99),
    when: { key: impact.key, code: String(at + 1) },
  }),
);

const rehabilitation: FormField = {
  kind: 'choices',
  key: 'rehabilitation',
  label: '康复措施',
  options: numbered(['生活劳动能力', '职业训练', '学习能力', '社会交往', '其他']),
  carries: true,
};

/** 严重精神障碍患者随访服务记录表. */
export function mentalForm(policy: Policy, localDate: string): readonly FormField[] {
  const { levels: danger } = inForce(policy, 'mental.danger', localDate).value;
  return [
    shared.wayOfFollowUp,
    shared.met,
    ...[
      { kind: 'choice', key: 'danger', label: '危险性评估', options: danger, required: true } as const,
      required(choice('symptomState', '精神症状', ['基本消失', '部分存在', '明显'])),
      symptoms,
      required(choice('insight', '自知力', ['完全', '不全', '缺失'])),
      required(functioning('social', '社会人际交往')),
      functioning('sleep', '睡眠情况'),
      functioning('diet', '饮食情况'),
      functioning('selfCare', '个人生活料理'),
      functioning('housework', '家务劳动'),
      applicable('work', '生产劳动及工作', LEVELS),
      functioning('study', '学习能力'),
      impact,
      ...impactTimes,
      carried(choice('locked', '关锁情况', ['无关锁', '关锁', '关锁已解除'])),
      carried(choice('hospital', '住院情况', ['从未住院', '目前正在住院', '既往住院，现未住院'])),
      shared.drugCompliance,
      required(choice('reaction', '药物不良反应', ['无', '有', '急性'])),
      required(choice('bodilyDisease', '严重躯体疾病', ['无', '有'])),
      applicable('effect', '治疗效果', ['痊愈', '好转', '无变化', '加重']),
      shared.drugs,
      rehabilitation,
      shared.tests,
      shared.referredTo,
    ].map(shared.whenMet),
    shared.note,
  ];
}
