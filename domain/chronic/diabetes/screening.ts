import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { atLeast, reasonsOf } from '../reason.ts';

export interface GlucoseFacts {
  readonly ageYears: number | null;
  readonly fastingMmolL?: number;
  readonly randomMmolL?: number;
  /** 一级亲属有糖尿病. */
  readonly familyHistory?: boolean;
  readonly hasDiabetes: boolean;
}

export type GlucoseScreening =
  | { readonly kind: 'none' }
  /** 空腹血糖受损, or a relative's diabetes: every year again. */
  | { readonly kind: 'high-risk'; readonly withinMonths: number; readonly reasons: readonly Reason[] }
  /** At the limit of a diagnosis; without symptoms another day must confirm it. */
  | { readonly kind: 'suspect'; readonly reasons: readonly Reason[] };

export function screenDiabetes(facts: GlucoseFacts, policy: Policy, localDate: string): GlucoseScreening {
  const { value, source } = inForce(policy, 'diabetes.screening', localDate);
  if (facts.hasDiabetes || facts.ageYears === null || facts.ageYears < value.fromAgeYears)
    return { kind: 'none' };
  const say = reasonsOf('diabetes.screening', source);
  const suspect = [
    ...atLeast('空腹血糖', facts.fastingMmolL, value.suspectFastingMmolL, 'mmol/L', say),
    ...atLeast('随机血糖', facts.randomMmolL, value.suspectRandomMmolL, 'mmol/L', say),
  ];
  if (suspect.length > 0) return { kind: 'suspect', reasons: suspect };
  const impaired = atLeast('空腹血糖', facts.fastingMmolL, value.impairedFastingMmolL, 'mmol/L', say);
  const risks = [...impaired, ...(facts.familyHistory ? [say('一级亲属有糖尿病', '有')] : [])];
  return risks.length > 0
    ? { kind: 'high-risk', withinMonths: value.highRiskMonths, reasons: risks }
    : { kind: 'none' };
}
