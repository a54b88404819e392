import { inForce, type Policy } from '../../policy/in-force.ts';
import { type ControlDecision, decideControl, type Findings } from '../follow-up.ts';
import { reasonsOf } from '../reason.ts';
import { judgePressure, type Pressure, type TargetResult } from './pressure.ts';
import { urgentHypertension } from './urgent.ts';

export interface HypertensionVisit extends Pressure, Findings {
  readonly ageYears: number | null;
  /** Codes of 'hypertension.urgent'. */
  readonly urgentSigns: readonly string[];
  /** Completed follow-ups just before this one that were not satisfying, one behind the other. */
  readonly unsatisfiedBefore: number;
}

export interface HypertensionDecision extends ControlDecision {
  /** 公卫口径: the one that classifies and is counted. */
  readonly publicHealthTarget: TargetResult;
  /** 临床目标: the one to treat by. */
  readonly clinicalTarget: TargetResult;
}

/** 高血压随访 分类干预 (第三版规范). */
export function decideHypertension(
  visit: HypertensionVisit,
  policy: Policy,
  localDate: string,
): HypertensionDecision {
  const { value, source } = inForce(policy, 'hypertension.followUp', localDate);
  const target = (section: 'hypertension.control' | 'hypertension.clinicalTarget') =>
    judgePressure(visit, visit.ageYears, section, policy, localDate);
  const publicHealthTarget = target('hypertension.control');
  const decision = decideControl({
    findings: visit,
    unsatisfied: publicHealthTarget.reasons,
    urgent: urgentHypertension(visit, visit.urgentSigns, policy, localDate),
    unsatisfiedBefore: visit.unsatisfiedBefore,
    intervals: value,
    urgentFollowUpDays: inForce(policy, 'hypertension.urgent', localDate).value.followUpDays,
    found: reasonsOf('hypertension.followUp', source),
  });
  return { ...decision, publicHealthTarget, clinicalTarget: target('hypertension.clinicalTarget') };
}
