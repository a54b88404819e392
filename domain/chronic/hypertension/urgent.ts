import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { atLeast, reasonsOf } from '../reason.ts';
import type { Pressure } from './pressure.ts';

/** 危急情况: a pressure or any of the signs (codes of 'hypertension.urgent'). */
export function urgentHypertension(
  { systolicMmHg, diastolicMmHg }: Pressure,
  signs: readonly string[],
  policy: Policy,
  localDate: string,
): readonly Reason[] {
  const { value, source } = inForce(policy, 'hypertension.urgent', localDate);
  const say = reasonsOf('hypertension.urgent', source);
  return [
    ...atLeast('收缩压', systolicMmHg, value.systolicMmHg, 'mmHg', say),
    ...atLeast('舒张压', diastolicMmHg, value.diastolicMmHg, 'mmHg', say),
    ...value.signs
      .filter(({ code }) => signs.includes(code))
      .map(({ label }) => say(label, '出现即紧急转诊')),
  ];
}
