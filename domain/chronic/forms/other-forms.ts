import { inForce, type Policy } from '../../policy/in-force.ts';
import { ABILITIES, type SelfCareActivity } from '../elderly/self-care.ts';
import { type FormField, numbered } from './field.ts';
import { choice, number, required } from './make-field.ts';
import * as shared from './shared-fields.ts';

/** 乙肝: liver function, virus and treatment; the intervals are the policy's. */
export function hepatitisBForm(): readonly FormField[] {
  return [
    shared.wayOfFollowUp,
    number('altUL', '谷丙转氨酶', 'U/L', 0, 10_000),
    choice('dna', 'HBV DNA', ['低于检测下限', '可测出', '未查']),
    required(choice('treated', '抗病毒治疗', ['规律', '间断', '未治疗'])),
    required(choice('decompensated', '失代偿表现（腹水、黄疸、出血、肝性脑病）', ['无', '有'])),
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
    number('exacerbations', '上次以来急性加重', '次', 0, 50),
    required(choice('severe', '静息呼吸困难、发绀或意识改变', ['无', '有'])),
    number('spo2Percent', '血氧饱和度', '%', 50, 100),
    ...shared.lifestyle,
    shared.drugCompliance,
    shared.gapReason,
    shared.drugs,
    shared.tests,
    shared.note,
  ];
}

const guidance = numbered(['纳入慢性病患者健康管理', '建议复查', '建议转诊']);
const riskControl = numbered(['戒烟', '健康饮酒', '饮食', '锻炼', '减体重', '建议接种疫苗', '其他']);

const activity = ({ code, label }: SelfCareActivity): FormField => ({
  kind: 'choice',
  key: code,
  label,
  options: numbered(ABILITIES, 0),
  required: true,
});

/** 老年人健康管理: self-care and the yearly assessment. */
export function elderlyForm(policy: Policy, localDate: string): readonly FormField[] {
  const { activities, items } = inForce(policy, 'elderly.checkUp', localDate).value;
  return [
    shared.wayOfFollowUp,
    ...activities.map(activity),
    choice('cognition', '认知功能粗筛', ['阴性', '阳性']),
    choice('mood', '情感状态粗筛', ['阴性', '阳性']),
    shared.systolic,
    shared.diastolic,
    shared.weight,
    shared.height,
    ...shared.lifestyle,
    { kind: 'choices', key: 'doneItems', label: '已做项目', options: items },
    shared.tests,
    required(choice('result', '健康评价', ['体检无异常', '有异常'])),
    { kind: 'choices', key: 'guidance', label: '健康指导', options: guidance },
    { kind: 'choices', key: 'riskControl', label: '危险因素控制', options: riskControl },
    shared.note,
  ];
}
