import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { rowForAge } from '../../policy/sections/common.ts';
import { atLeast, reasonsOf } from '../reason.ts';

/** mmHg. */
export interface Pressure {
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
}

export type TargetSection = 'hypertension.control' | 'hypertension.clinicalTarget';

/** A target and whether it is met; each value is judged by itself. */
export interface TargetResult {
  readonly met: boolean;
  /** In words: <140/90 mmHg. */
  readonly target: string;
  /** Why not; empty when it is met. */
  readonly reasons: readonly Reason[];
}

/** Against the public-health target (考核) or the clinical one (诊疗) for an age. */
export function judgePressure(
  { systolicMmHg, diastolicMmHg }: Pressure,
  ageYears: number | null,
  section: TargetSection,
  policy: Policy,
  localDate: string,
): TargetResult {
  const { value, source } = inForce(policy, section, localDate);
  const row = rowForAge(value.rows, ageYears);
  const say = reasonsOf(section, source);
  const reasons = [
    ...atLeast('收缩压', systolicMmHg, row.systolicBelowMmHg, 'mmHg', say),
    ...atLeast('舒张压', diastolicMmHg, row.diastolicBelowMmHg, 'mmHg', say),
  ];
  return {
    met: reasons.length === 0,
    target: `<${row.systolicBelowMmHg}/${row.diastolicBelowMmHg} mmHg`,
    reasons,
  };
}
