import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { atLeast, reasonsOf } from '../reason.ts';
import type { Pressure } from './pressure.ts';

export interface ScreeningFacts {
  readonly ageYears: number | null;
  readonly sex: 'male' | 'female' | 'unknown';
  /** On which days a pressure was taken, and the highest of each day; today's included. */
  readonly days: readonly (Pressure & { readonly localDate: string })[];
  readonly bmi?: number;
  readonly waistCm?: number;
  readonly familyHistory?: boolean;
  readonly saltyDiet?: boolean;
  readonly spiritsMlPerDay?: number;
  readonly hasHypertension: boolean;
}

/** What a measurement at any visit says of somebody who has no card. */
export type ScreeningDecision =
  /** Known, too young, or nothing found: nobody is put on a list. */
  | { readonly kind: 'none' }
  /** 高危人群: to be measured again within some months. */
  | { readonly kind: 'high-risk'; readonly withinMonths: number; readonly reasons: readonly Reason[] }
  /** 疑似: high on fewer than the days that make a diagnosis; another day is needed. */
  | { readonly kind: 'suspect'; readonly daysSeen: number; readonly reasons: readonly Reason[] }
  /** 非同日三次: initial diagnosis, to be confirmed by referral. */
  | { readonly kind: 'first-diagnosis'; readonly followUpDays: number; readonly reasons: readonly Reason[] };

/** 筛查. Systolic and diastolic are judged each by itself: one that was not high does not excuse the other. */
export function screenHypertension(
  facts: ScreeningFacts,
  policy: Policy,
  localDate: string,
): ScreeningDecision {
  const { value: limits, source } = inForce(policy, 'hypertension.screening', localDate);
  if (facts.hasHypertension || facts.ageYears === null || facts.ageYears < limits.fromAgeYears)
    return { kind: 'none' };
  const say = reasonsOf('hypertension.screening', source);
  const high = ({ systolicMmHg, diastolicMmHg }: Pressure) => [
    ...atLeast('收缩压', systolicMmHg, limits.suspectSystolicMmHg, 'mmHg', say),
    ...atLeast('舒张压', diastolicMmHg, limits.suspectDiastolicMmHg, 'mmHg', say),
  ];
  const highDays = new Set(facts.days.filter((day) => high(day).length > 0).map((day) => day.localDate));
  const latest = facts.days.toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1)).at(-1);
  const reasons = facts.days.flatMap(high);
  if (highDays.size >= limits.suspectDays)
    return { kind: 'first-diagnosis', followUpDays: limits.referralFollowUpDays, reasons };
  if (latest && high(latest).length > 0)
    return { kind: 'suspect', daysSeen: highDays.size, reasons: high(latest) };
  const risks = highRisks(facts, latest, limits, say);
  return risks.length > 0
    ? { kind: 'high-risk', withinMonths: limits.highRiskMonths, reasons: risks }
    : { kind: 'none' };
}

type Limits = ReturnType<typeof inForce<'hypertension.screening'>>['value'];

function highRisks(
  facts: ScreeningFacts,
  latest: Pressure | undefined,
  limits: Limits,
  say: (fact: string, limit: string) => Reason,
): Reason[] {
  const waistLimit = facts.sex === 'female' ? limits.waistFemaleCm : limits.waistMaleCm;
  return [
    ...atLeast('收缩压', latest?.systolicMmHg, limits.highNormalSystolicMmHg, 'mmHg', say),
    ...atLeast('舒张压', latest?.diastolicMmHg, limits.highNormalDiastolicMmHg, 'mmHg', say),
    ...atLeast('体质指数', facts.bmi, limits.overweightBmi, 'kg/m²', say),
    ...(facts.sex === 'unknown' ? [] : atLeast('腰围', facts.waistCm, waistLimit, 'cm', say)),
    ...(facts.familyHistory ? [say('一、二级亲属有高血压', '有')] : []),
    ...(facts.saltyDiet ? [say('长期高盐饮食', '有')] : []),
    ...atLeast('饮白酒', facts.spiritsMlPerDay, limits.spiritsMlPerDay, 'ml/日', say),
    ...atLeast('年龄', facts.ageYears ?? undefined, limits.highRiskAgeYears, '岁', say),
  ];
}
