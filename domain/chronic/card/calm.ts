import type { Reason } from '../../policy/decision.ts';
import { spanWords } from '../span-words.ts';
import type { Decided } from './card-type.ts';

/** What a follow-up without a finding means. */
export function calm(nextWithinDays: number): Decided {
  return {
    classification: { code: '1', label: '平稳' },
    action: { code: 'routine', label: '继续管理，按期随访' },
    referralReasons: [],
    nextWithinDays,
    controlled: null,
    clinicalTarget: null,
    reasons: [],
  };
}

/** The same, or what one with a finding that sends to the hospital means. */
export function calmUnless(
  [finding, ...more]: readonly Reason[],
  routineDays: number,
  referralDays: number,
): Decided {
  if (finding === undefined) return calm(routineDays);
  const nextWithinDays = Math.min(routineDays, referralDays);
  return {
    ...calm(nextWithinDays),
    classification: { code: '2', label: '需转诊' },
    action: { code: 'refer', label: `建议转诊，${spanWords(nextWithinDays)}内主动随访转诊情况` },
    referralReasons: [{ code: '9', label: finding.fact }],
    reasons: [finding, ...more],
  };
}
