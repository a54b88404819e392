import { inForce, type Policy } from '../policy/in-force.ts';
import type { SectionValue } from '../policy/sections/index.ts';

type Management = keyof SectionValue<'management.targets'>;
type Signing = keyof SectionValue<'signing.targets'>;

/** An indicator as it is told: what is counted of what. Formulae: 基本公卫考核口径 (domain-rules §15). */
interface Head {
  readonly title: string;
  readonly area: 'signing' | 'chronic' | 'elderly' | 'aed' | 'points';
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: '人' | '份' | '项' | '台' | '分';
  readonly target: `management.${Management}` | `signing.${Signing}` | null;
}

const managed = (disease: string, target: Head['target']): Head => ({
  title: `${disease}规范管理率`,
  area: 'chronic',
  numerator: '年内按规范管理的人数（面对面随访和体检次数足够，每次记录完整）',
  denominator: '年内已管理的人数',
  unit: '人',
  target,
});

const controlled = (disease: string, measure: string): Head => ({
  title: `${disease}控制率`,
  area: 'chronic',
  numerator: `年内最近一次随访${measure}达标的人数（失访算未达标）`,
  denominator: '年内已管理的人数',
  unit: '人',
  target: null,
});

export const INDICATORS = {
  'signed-all': {
    title: '签约率',
    area: 'signing',
    numerator: '签约协议有效的人数',
    denominator: '常住人数（档案未注销）',
    unit: '人',
    target: 'signing.allPercent',
  },
  'signed-priority': {
    title: '重点人群签约率',
    area: 'signing',
    numerator: '重点人群中签约协议有效的人数',
    denominator: '重点人群常住人数',
    unit: '人',
    target: 'signing.priorityPercent',
  },
  renewed: {
    title: '续约率',
    area: 'signing',
    numerator: '已续签的份数',
    denominator: '今年至今日到期的协议份数（中途解约的不算）',
    unit: '份',
    target: 'signing.renewalPercent',
  },
  fulfilled: {
    title: '履约率',
    area: 'signing',
    numerator: '已完成的项数',
    denominator: '有效协议本签约年度应完成的服务项数',
    unit: '项',
    target: null,
  },
  'hypertension-managed': managed('高血压', 'management.hypertensionPercent'),
  'hypertension-controlled': controlled('高血压', '血压'),
  'diabetes-managed': managed('2型糖尿病', 'management.diabetesPercent'),
  'diabetes-controlled': controlled('2型糖尿病', '空腹血糖'),
  'mental-managed': managed('严重精神障碍', 'management.mentalPercent'),
  'mental-controlled': {
    ...controlled('严重精神障碍', '病情'),
    title: '严重精神障碍稳定率',
    numerator: '年内最近一次随访分类为稳定的人数',
  },
  'tuberculosis-managed': {
    ...managed('肺结核', 'management.tuberculosisPercent'),
    title: '肺结核患者管理率',
    numerator: '年内随访过的人数',
  },
  'tuberculosis-controlled': {
    ...controlled('肺结核', '规则服药'),
    title: '肺结核规则服药率',
    numerator: '年内最近一次随访为规则服药的人数',
  },
  'copd-managed': managed('慢阻肺', null),
  'hepatitis-b-managed': managed('乙型肝炎', null),
  'elderly-checked': {
    title: '老年人健康管理率',
    area: 'elderly',
    numerator: '年内做过健康体检的人数',
    denominator: '65岁及以上常住人数',
    unit: '人',
    target: 'management.elderlyPercent',
  },
  'aed-ready': {
    title: 'AED 完好率',
    area: 'aed',
    numerator: '完好或只需留意的台数',
    denominator: '在用 AED 台数',
    unit: '台',
    target: null,
  },
  'points-earned': {
    title: '积分参与率',
    area: 'points',
    numerator: '年内得过积分的人数',
    denominator: '签约协议有效的人数',
    unit: '人',
    target: null,
  },
  'points-redeemed': {
    title: '积分兑换率',
    area: 'points',
    numerator: '今年已兑换的积分',
    denominator: '今年可用的积分（已兑换的和还没兑换的）',
    unit: '分',
    target: null,
  },
  satisfied: {
    title: '签约满意率',
    area: 'points',
    numerator: '今年年度问卷为满意的人数',
    denominator: '今年填过年度问卷的人数',
    unit: '人',
    target: 'signing.satisfactionPercent',
  },
} as const satisfies Readonly<Record<string, Head>>;

export type IndicatorId = keyof typeof INDICATORS;
export const indicatorIds = Object.keys(INDICATORS) as [IndicatorId, ...IndicatorId[]];
export const headOf = (id: IndicatorId): Head => INDICATORS[id];

/** The target of an indicator in percent by the policy of a day; null where the policy sets none. */
export function targetOf(id: IndicatorId, policy: Policy, localDate: string): number | null {
  const { target } = headOf(id);
  if (target === null) return null;
  const [area, field] = target.split('.') as [string, string];
  const section = area === 'signing' ? 'signing.targets' : 'management.targets';
  const targets: Readonly<Record<string, number | null>> = inForce(policy, section, localDate).value;
  return targets[field] ?? null;
}

/** By what an indicator is broken down. */
export const DIMENSIONS = { village: '村（居）', team: '签约团队', doctor: '责任医生' } as const;
export type Dimension = keyof typeof DIMENSIONS;
export const dimensions = Object.keys(DIMENSIONS) as [Dimension, ...Dimension[]];
