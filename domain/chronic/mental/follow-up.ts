import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { reasonsOf } from '../reason.ts';

/** 本次随访分类 of the national form. */
export const MENTAL_CLASSES = { '0': '未访到', '1': '不稳定', '2': '基本稳定', '3': '稳定' } as const;
export type MentalClass = keyof typeof MENTAL_CLASSES;

export type Judgement = 'good' | 'fair' | 'poor';

export interface MentalVisit {
  readonly met: boolean;
  /** 危险性评估 0–5. */
  readonly danger: number;
  /** 精神症状: gone, some, marked. */
  readonly symptoms: 'gone' | 'some' | 'marked';
  /** 自知力: whole, partial, none. */
  readonly insight: 'whole' | 'partial' | 'none';
  readonly socialFunction: Judgement;
  readonly adverseReaction: 'none' | 'mild' | 'acute';
  readonly severeBodilyDisease: boolean;
  /** The class of the last completed follow-up; null at the first. */
  readonly before: MentalClass | null;
}

export type MentalAction = 'visit-again' | 'refer-now' | 'adjust' | 'specialist' | 'keep';

export interface MentalDecision {
  readonly classification: MentalClass;
  readonly action: MentalAction;
  readonly nextWithinDays: number;
  /** 必要时报告公安部门 and the village committee. */
  readonly tellsPolice: boolean;
  readonly reasons: readonly Reason[];
}

/** 严重精神障碍随访 分类干预: the first class that fits, from unstable to stable. */
export function decideMental(visit: MentalVisit, policy: Policy, localDate: string): MentalDecision {
  const { value, source } = inForce(policy, 'mental.followUp', localDate);
  const say = reasonsOf('mental.followUp', source);
  const decided = (
    classification: MentalClass,
    action: MentalAction,
    nextWithinDays: number,
    reasons: readonly Reason[],
  ): MentalDecision => ({
    classification,
    action,
    nextWithinDays,
    tellsPolice: visit.met && visit.danger >= value.unstableDangerFrom,
    reasons,
  });
  if (!visit.met) return decided('0', 'visit-again', value.unstableDays, [say('未访到本人', '须再次随访')]);
  const unstable = unstableReasons(visit, value.unstableDangerFrom, say);
  if (unstable.length > 0) return decided('1', 'refer-now', value.unstableDays, unstable);
  const fair = fairReasons(visit, say);
  if (fair.length === 0) return decided('3', 'keep', value.stableDays, []);
  // 基本稳定 that stayed so after two weeks of adjustment is a matter for the specialist.
  return visit.before === '2'
    ? decided('2', 'specialist', value.fairAgainDays, fair)
    : decided('2', 'adjust', value.fairDays, fair);
}

type Say = (fact: string, limit: string) => Reason;

function unstableReasons(visit: MentalVisit, dangerFrom: number, say: Say): Reason[] {
  return [
    ...(visit.danger >= dangerFrom ? [say(`危险性 ${visit.danger} 级`, `≥${dangerFrom} 级`)] : []),
    ...(visit.symptoms === 'marked' ? [say('精神症状明显', '不稳定')] : []),
    ...(visit.insight === 'none' ? [say('自知力缺乏', '不稳定')] : []),
    ...(visit.adverseReaction === 'acute' ? [say('急性药物不良反应', '不稳定')] : []),
    ...(visit.severeBodilyDisease ? [say('严重躯体疾病', '不稳定')] : []),
  ];
}

function fairReasons(visit: MentalVisit, say: Say): Reason[] {
  return [
    ...(visit.danger > 0 ? [say(`危险性 ${visit.danger} 级`, '1–2 级')] : []),
    ...(visit.symptoms === 'some' ? [say('精神症状未完全消失', '基本稳定')] : []),
    ...(visit.insight === 'partial' ? [say('自知力不全', '基本稳定')] : []),
    ...(visit.socialFunction === 'poor' ? [say('社会功能较差', '基本稳定')] : []),
    ...(visit.adverseReaction === 'mild' ? [say('药物不良反应', '基本稳定')] : []),
  ];
}
