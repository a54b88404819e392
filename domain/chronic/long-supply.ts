import type { Reason } from '../policy/decision.ts';
import { inForce, type Policy } from '../policy/in-force.ts';
import { reasonsOf } from './reason.ts';

export interface Supply {
  readonly kind: 'usual' | 'long' | 'unstable' | 'too-long';
  /** What is to be minded; empty for a usual one. */
  readonly reasons: readonly Reason[];
}

/**
 * 长期处方 (国卫办医发〔2021〕17号): how many days of drugs somebody may take home. A long supply is for who is stable, and
 * asks for the patient's signature beside assessment, teaching and note; beyond the longest it is refused.
 */
export function judgeSupply(days: number, isStable: boolean, policy: Policy, localDate: string): Supply {
  const { value, source } = inForce(policy, 'longPrescription.limits', localDate);
  const say = reasonsOf('longPrescription.limits', source);
  const fact = `配药 ${days} 天`;
  if (days > value.longestDays)
    return { kind: 'too-long', reasons: [say(fact, `最长 ${value.longestDays} 天`)] };
  if (days > value.usualDays && !isStable)
    return { kind: 'unstable', reasons: [say(fact, `病情未平稳，不超过 ${value.usualDays} 天`)] };
  if (days > value.signatureAboveDays)
    return {
      kind: 'long',
      reasons: [say(fact, `超过 ${value.signatureAboveDays} 天，评估、教育、记入病历并由患者签字`)],
    };
  return { kind: 'usual', reasons: [] };
}
