import { inForce, type Policy } from '../../policy/in-force.ts';
import { ABILITIES, type SelfCareActivity } from '../elderly/self-care.ts';
import { type FormField, numbered } from './field.ts';
import * as shared from './shared-fields.ts';

const count = (key: string, label: string, max: number): FormField => ({
  kind: 'number',
  key,
  label,
  unit: '次',
  min: 0,
  max,
  decimals: 0,
});

/** 肺结核患者随访服务记录表. */
export function tuberculosisForm(): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    {
      kind: 'number',
      key: 'month',
      label: '治疗月序',
      unit: '月',
      min: 0,
      max: 36,
      decimals: 0,
      required: true,
    },
    {
      kind: 'choice',
      key: 'supervision',
      label: '督导人员',
      options: numbered(['医生', '家属', '自服药']),
      required: true,
      carries: true,
    },
    {
      kind: 'choice',
      key: 'phase',
      label: '治疗阶段',
      options: numbered(['强化期', '继续期']),
      required: true,
      carries: true,
    },
    {
      kind: 'choices',
      key: 'symptoms',
      label: '症状及体征',
      options: numbered(
        [
          '没有症状',
          '咳嗽咳痰',
          '低热盗汗',
          '咯血或血痰',
          '胸痛消瘦',
          '恶心纳差',
          '关节疼痛',
          '头痛失眠',
          '视物模糊',
          '皮肤瘙痒皮疹',
          '耳鸣听力下降',
        ],
        0,
      ),
      none: '0',
      required: true,
    },
    { ...count('dueDoses', '应服药次数', 2_000), required: true },
    { ...count('takenDoses', '实际服药次数', 2_000), required: true },
    {
      kind: 'choice',
      key: 'adverse',
      label: '不良反应或并发症',
      options: numbered(['无', '有']),
      required: true,
    },
    shared.drugs,
    shared.note,
  ];
}

/** 乙肝: liver function, virus and treatment; the intervals are the policy's. */
export function hepatitisBForm(): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    { kind: 'number', key: 'altUL', label: '谷丙转氨酶', unit: 'U/L', min: 0, max: 10_000, decimals: 0 },
    { kind: 'choice', key: 'dna', label: 'HBV DNA', options: numbered(['低于检测下限', '可测出', '未查']) },
    {
      kind: 'choice',
      key: 'treated',
      label: '抗病毒治疗',
      options: numbered(['规律', '间断', '未治疗']),
      required: true,
    },
    {
      kind: 'choice',
      key: 'decompensated',
      label: '失代偿表现（腹水、黄疸、出血、肝性脑病）',
      options: numbered(['无', '有']),
      required: true,
    },
    shared.drugs,
    shared.tests,
    shared.note,
  ];
}

/** 慢阻肺 (2024 试行规范): dyspnoea, exacerbations, inhaled drugs. */
export function copdForm(): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    {
      kind: 'choice',
      key: 'mmrc',
      label: '呼吸困难（mMRC）',
      options: numbered(['剧烈活动时', '快走或上坡时', '比同龄人走得慢', '走百米即停', '不能出门'], 0),
      required: true,
    },
    count('exacerbations', '上次以来急性加重', 50),
    {
      kind: 'choice',
      key: 'severe',
      label: '静息呼吸困难、发绀或意识改变',
      options: numbered(['无', '有']),
      required: true,
    },
    { kind: 'number', key: 'spo2Percent', label: '血氧饱和度', unit: '%', min: 50, max: 100, decimals: 0 },
    ...shared.lifestyle,
    shared.drugCompliance,
    shared.drugs,
    shared.tests,
    shared.note,
  ];
}

const activity = ({ code, label }: SelfCareActivity): FormField => ({
  kind: 'choice',
  key: code,
  label,
  options: numbered(ABILITIES, 0),
  required: true,
});

/** 老年人健康管理: self-care and the yearly assessment. */
export function elderlyForm(policy: Policy, localDate: string): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    ...inForce(policy, 'elderly.checkUp', localDate).value.activities.map(activity),
    { kind: 'choice', key: 'cognition', label: '认知功能粗筛', options: numbered(['阴性', '阳性']) },
    { kind: 'choice', key: 'mood', label: '情感状态粗筛', options: numbered(['阴性', '阳性']) },
    { ...shared.systolic },
    { ...shared.diastolic },
    shared.weight,
    shared.height,
    ...shared.lifestyle,
    shared.tests,
    {
      kind: 'choice',
      key: 'result',
      label: '健康评价',
      options: numbered(['体检无异常', '有异常']),
      required: true,
    },
    shared.note,
  ];
}
