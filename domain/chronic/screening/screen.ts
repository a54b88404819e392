import type { Policy } from '../../policy/in-force.ts';
import { bmiOf } from '../../vitals/units.ts';
import type { VitalValues } from '../../vitals/values.ts';
import { screenDiabetes } from '../diabetes/screening.ts';
import type { Disease } from '../diseases.ts';
import { screenHypertension } from '../hypertension/screening.ts';
import type { Found } from './rules.ts';

/** Diseases that measurements can raise a suspicion of. */
export const screenedDiseases = ['hypertension', 'diabetes'] as const satisfies readonly Disease[];
export type ScreenedDisease = (typeof screenedDiseases)[number];

/** Who was measured, without a card of the disease. */
export interface ScreenedPerson {
  readonly ageYears: number | null;
  readonly sex: 'male' | 'female' | 'unknown';
  /** Father, mother, brothers and sisters, children. */
  readonly familyHistory: boolean;
}

export interface MeasuredDay {
  readonly localDate: string;
  readonly values: VitalValues;
}

export function isMeasured(disease: ScreenedDisease, values: VitalValues): boolean {
  return disease === 'hypertension'
    ? values.systolicMmHg !== undefined || values.diastolicMmHg !== undefined
    : values.glucoseMmolL !== undefined;
}

/** What a set of vitals says of a disease, beside those of earlier days; undefined: nothing. */
export function screen(
  disease: ScreenedDisease,
  person: ScreenedPerson,
  today: MeasuredDay,
  earlier: readonly MeasuredDay[],
  policy: Policy,
): Found | undefined {
  const found =
    disease === 'hypertension'
      ? pressureFinding(person, today, earlier, policy)
      : glucoseFinding(person, today, policy);
  if (found.kind === 'none') return undefined;
  const again = found.kind === 'high-risk' ? { months: found.withinMonths } : null;
  return { kind: found.kind, again, reasons: found.reasons };
}

function pressureFinding(
  person: ScreenedPerson,
  today: MeasuredDay,
  earlier: readonly MeasuredDay[],
  policy: Policy,
) {
  const { heightCm, weightKg, waistCm } = today.values;
  const bmi = bmiOf(weightKg, heightCm);
  return screenHypertension(
    {
      ...person,
      // One of the two may stand alone: each is judged by itself.
      days: [...earlier, today]
        .filter(({ values }) => isMeasured('hypertension', values))
        .map(({ localDate, values: { systolicMmHg = 0, diastolicMmHg = 0 } }) => ({
          localDate,
          systolicMmHg,
          diastolicMmHg,
        })),
      ...(bmi !== null && { bmi }),
      ...(waistCm !== undefined && { waistCm }),
      hasHypertension: false,
    },
    policy,
    today.localDate,
  );
}

function glucoseFinding(person: ScreenedPerson, { localDate, values }: MeasuredDay, policy: Policy) {
  const { glucoseMmolL, glucoseTiming } = values;
  const measured =
    glucoseMmolL === undefined
      ? {}
      : glucoseTiming === 'fasting'
        ? { fastingMmolL: glucoseMmolL }
        : { randomMmolL: glucoseMmolL };
  return screenDiabetes({ ...person, ...measured, hasDiabetes: false }, policy, localDate);
}
