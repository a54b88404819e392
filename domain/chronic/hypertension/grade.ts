import { inForce, type Policy } from '../../policy/in-force.ts';
import type { Pressure } from './pressure.ts';

export type Grade = '3' | '2' | '1' | 'high-normal' | 'normal';

/** 血压分级: systolic and diastolic each have a grade, and the higher one counts. */
export function gradeOf(pressure: Pressure, policy: Policy, localDate: string): Grade {
  const { rows } = inForce(policy, 'hypertension.grades', localDate).value;
  const row = rows.find(
    ({ systolicFromMmHg, diastolicFromMmHg }) =>
      pressure.systolicMmHg >= systolicFromMmHg || pressure.diastolicMmHg >= diastolicFromMmHg,
  );
  return row?.grade ?? 'normal';
}

/** 单纯收缩期高血压: systolic at or above grade 1 while diastolic is below it. */
export function isIsolatedSystolic(pressure: Pressure, policy: Policy, localDate: string): boolean {
  const { rows } = inForce(policy, 'hypertension.grades', localDate).value;
  const first = rows.find(({ grade }) => grade === '1');
  return (
    first !== undefined &&
    pressure.systolicMmHg >= first.systolicFromMmHg &&
    pressure.diastolicMmHg < first.diastolicFromMmHg
  );
}
