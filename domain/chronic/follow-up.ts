import type { Reason } from '../policy/decision.ts';

/** 随访分类 of the national forms; of several the highest is written. */
export const CONTROL_CLASSES = {
  '1': '控制满意',
  '2': '控制不满意',
  '3': '不良反应',
  '4': '并发症',
} as const;
export type ControlClass = keyof typeof CONTROL_CLASSES;

/** 转诊原因 of the national forms. */
export const REFERRAL_REASONS = {
  '1': '连续两次控制不满意',
  '2': '药物不良反应难以控制',
  '3': '出现新的并发症',
  '4': '原有并发症加重',
  '5': '危急情况',
} as const;
export type ReferralReason = keyof typeof REFERRAL_REASONS;

/** What is to be done now, from the mildest to the gravest; the span is the policy's, in words. */
export const ACTIONS = {
  routine: () => '继续原方案，按期随访',
  adjust: (span: string) => `结合服药依从性调整用药，${span}内随访`,
  refer: (span: string) => `建议转诊到上级医院，${span}内主动随访转诊情况`,
  emergency: (span: string) => `处理后紧急转诊，${span}内主动随访转诊情况`,
} as const;
export type Action = keyof typeof ACTIONS;

/** What a doctor found besides the measured value. */
export interface Findings {
  readonly adverseReaction: 'none' | 'present' | 'uncontrollable';
  readonly complication: 'none' | 'new' | 'worse';
}

export interface ControlDecision {
  readonly classification: ControlClass;
  readonly action: Action;
  readonly referralReasons: readonly ReferralReason[];
  /** The next follow-up is due at the latest so many days after this one. */
  readonly nextWithinDays: number;
  /** Why: at least one for everything but a routine visit. */
  readonly reasons: readonly Reason[];
}

/** How the intervals of a disease stand in its policy. */
export interface ControlIntervals {
  readonly satisfiedDays: number;
  readonly unsatisfiedDays: number;
  readonly referralFollowUpDays: number;
  readonly unsatisfiedInARow: number;
}

interface Judged {
  readonly findings: Findings;
  /** Why the measured value is not as it should be; empty: it is. */
  readonly unsatisfied: readonly Reason[];
  /** 危急情况; empty: none. */
  readonly urgent: readonly Reason[];
  /** Completed follow-ups just before this one that were not satisfying, one behind the other. */
  readonly unsatisfiedBefore: number;
  readonly intervals: ControlIntervals;
  readonly urgentFollowUpDays: number;
  /** A reason for what the doctor found, in the words of this disease. */
  readonly found: (fact: string, limit: string) => Reason;
}

/**
 * 分类干预 as hypertension and diabetes share it: satisfied → the usual interval; the first time not, or a first
 * adverse reaction → adjust and see again soon; twice in a row, an adverse reaction that cannot be mastered, a
 * complication that is new or worse → refer; an emergency goes before all. Exactly one answer for every input.
 */
export function decideControl(judged: Judged): ControlDecision {
  const { findings, unsatisfied, urgent, intervals, found } = judged;
  const inARow = unsatisfied.length > 0 ? judged.unsatisfiedBefore + 1 : 0;
  const referrals: [ReferralReason, Reason][] = [];
  if (inARow >= intervals.unsatisfiedInARow)
    referrals.push(['1', found(`连续 ${inARow} 次控制不满意`, `≥${intervals.unsatisfiedInARow} 次`)]);
  if (findings.adverseReaction === 'uncontrollable')
    referrals.push(['2', found('药物不良反应难以控制', '出现即转诊')]);
  if (findings.complication === 'new') referrals.push(['3', found('出现新的并发症', '出现即转诊')]);
  if (findings.complication === 'worse') referrals.push(['4', found('原有并发症加重', '出现即转诊')]);
  for (const reason of urgent.slice(0, 1)) referrals.push(['5', reason]);

  const adverse = findings.adverseReaction === 'present' ? [found('药物不良反应', '首次出现调整用药')] : [];
  const action = actionOf(urgent.length > 0, referrals.length > 0, unsatisfied.length + adverse.length > 0);
  return {
    classification: classOf(findings, unsatisfied.length > 0),
    action,
    referralReasons: referrals.map(([code]) => code),
    nextWithinDays: daysOf(action, judged),
    reasons: [...new Set([...urgent, ...referrals.map(([, reason]) => reason), ...unsatisfied, ...adverse])],
  };
}

/** 并存取优先 4 > 3 > 2 > 1. */
function classOf({ complication, adverseReaction }: Findings, isUnsatisfied: boolean): ControlClass {
  if (complication !== 'none') return '4';
  if (adverseReaction !== 'none') return '3';
  return isUnsatisfied ? '2' : '1';
}

function actionOf(isUrgent: boolean, isReferred: boolean, isToAdjust: boolean): Action {
  if (isUrgent) return 'emergency';
  if (isReferred) return 'refer';
  return isToAdjust ? 'adjust' : 'routine';
}

function daysOf(action: Action, { intervals, urgentFollowUpDays }: Judged): number {
  switch (action) {
    case 'emergency':
      return urgentFollowUpDays;
    case 'refer':
      return intervals.referralFollowUpDays;
    case 'adjust':
      return intervals.unsatisfiedDays;
    case 'routine':
      return intervals.satisfiedDays;
  }
}
