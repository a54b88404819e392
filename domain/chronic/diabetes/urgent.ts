import type { Reason } from '../../policy/decision.ts';
import { inForce, type Policy } from '../../policy/in-force.ts';
import { atLeast, reasonsOf } from '../reason.ts';

export interface DiabetesFacts {
  /** Any glucose of today, mmol/L. */
  readonly glucoseMmolL?: number;
  readonly systolicMmHg?: number;
  readonly diastolicMmHg?: number;
  /** Lasting, at rest. */
  readonly heartRatePerMin?: number;
  readonly temperatureC?: number;
  /** Codes of 'diabetes.urgent'. */
  readonly urgentSigns: readonly string[];
}

/** 危急情况 of diabetes: ≥16.7 and ≤3.9 are both inside. */
export function urgentDiabetes(facts: DiabetesFacts, policy: Policy, localDate: string): readonly Reason[] {
  const { value, source } = inForce(policy, 'diabetes.urgent', localDate);
  const say = reasonsOf('diabetes.urgent', source);
  const { glucoseMmolL, heartRatePerMin, temperatureC } = facts;
  const above = (label: string, found: number | undefined, limit: number, unit: string) =>
    found !== undefined && found > limit ? [say(`${label} ${found} ${unit}`, `>${limit} ${unit}`)] : [];
  return [
    ...atLeast('血糖', glucoseMmolL, value.glucoseAtLeastMmolL, 'mmol/L', say),
    ...(glucoseMmolL !== undefined && glucoseMmolL <= value.glucoseAtMostMmolL
      ? [say(`血糖 ${glucoseMmolL} mmol/L`, `≤${value.glucoseAtMostMmolL} mmol/L`)]
      : []),
    ...atLeast('收缩压', facts.systolicMmHg, value.systolicMmHg, 'mmHg', say),
    ...atLeast('舒张压', facts.diastolicMmHg, value.diastolicMmHg, 'mmHg', say),
    ...above('心率', heartRatePerMin, value.heartRateAbovePerMin, '次/分'),
    ...above('体温', temperatureC, value.temperatureAboveC, '℃'),
    ...value.signs
      .filter(({ code }) => facts.urgentSigns.includes(code))
      .map(({ label }) => say(label, '出现即紧急转诊')),
  ];
}
