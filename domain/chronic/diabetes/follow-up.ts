import { inForce, type Policy } from '../../policy/in-force.ts';
import { type ControlDecision, decideControl, type Findings } from '../follow-up.ts';
import { atLeast, reasonsOf } from '../reason.ts';
import { type DiabetesFacts, urgentDiabetes } from './urgent.ts';

export interface DiabetesVisit extends DiabetesFacts, Findings {
  /** The value that classifies. */
  readonly fastingMmolL: number;
  readonly unsatisfiedBefore: number;
}

/** 2型糖尿病随访 分类干预 (第三版规范): satisfied is a fasting glucose below the limit. */
export function decideDiabetes(visit: DiabetesVisit, policy: Policy, localDate: string): ControlDecision {
  const control = inForce(policy, 'diabetes.control', localDate);
  const { value, source } = inForce(policy, 'diabetes.followUp', localDate);
  const say = reasonsOf('diabetes.control', control.source);
  // A fasting value is an emergency by the same limits as any other; both are looked at.
  const readings = [visit.fastingMmolL, ...(visit.glucoseMmolL === undefined ? [] : [visit.glucoseMmolL])];
  const urgent = [...new Set(readings)].flatMap((glucoseMmolL, at) =>
    urgentDiabetes(
      at === 0 ? { ...visit, glucoseMmolL } : { glucoseMmolL, urgentSigns: [] },
      policy,
      localDate,
    ),
  );
  return decideControl({
    findings: visit,
    unsatisfied: atLeast('空腹血糖', visit.fastingMmolL, control.value.fastingBelowMmolL, 'mmol/L', say),
    urgent,
    unsatisfiedBefore: visit.unsatisfiedBefore,
    intervals: value,
    urgentFollowUpDays: inForce(policy, 'diabetes.urgent', localDate).value.followUpDays,
    found: reasonsOf('diabetes.followUp', source),
  });
}
