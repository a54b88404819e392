import type { FormValues } from '../../../../domain/chronic/forms/field.ts';
import { drugsOf, numberOf } from '../../../../domain/chronic/forms/values.ts';

/** What one looks for first in a follow-up: pressure, glucose, drugs. */
export function headlineOf(values: FormValues): string {
  const [systolic, diastolic] = [numberOf(values, 'systolicMmHg'), numberOf(values, 'diastolicMmHg')];
  const fasting = numberOf(values, 'fastingMmolL');
  const drugs = drugsOf(values).map(({ name }) => name);
  return [
    systolic !== undefined && diastolic !== undefined && `${systolic}/${diastolic} mmHg`,
    fasting !== undefined && `空腹 ${fasting} mmol/L`,
    drugs.length > 0 && drugs.join('、'),
  ]
    .filter(Boolean)
    .join('　');
}
