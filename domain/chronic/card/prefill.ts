import type { VitalValues } from '../../vitals/values.ts';
import type { Disease } from '../diseases.ts';
import { carriedOver } from '../forms/carry-over.ts';
import type { FormField, FormValue, FormValues } from '../forms/field.ts';
import { formSchema } from '../forms/form-schema.ts';
import { cardTypes } from './card-types.ts';

/** What a form begins with, and where each field came from. */
export interface Prefill {
  readonly values: FormValues;
  readonly from: Readonly<Record<string, 'vitals' | 'last'>>;
}

/** Fills a form from today's vitals and, behind them, the last follow-up; what the form would refuse is left out. */
export function prefillOf(
  disease: Disease,
  fields: readonly FormField[],
  last: FormValues | undefined,
  today: VitalValues | undefined,
): Prefill {
  const kept = Object.entries(carriedOver(fields, last ?? {}));
  const measured = today === undefined ? [] : Object.entries(measuredValues(disease, today));
  const filled = new Map<string, { readonly value: FormValue; readonly from: 'vitals' | 'last' }>([
    ...kept.map(([key, value]) => [key, { value, from: 'last' as const }] as const),
    ...measured.map(([key, value]) => [key, { value, from: 'vitals' as const }] as const),
  ]);
  const fits = fields.flatMap((field) => {
    const found = filled.get(field.key);
    return found && accepts(field, found.value) ? [{ key: field.key, ...found }] : [];
  });
  return {
    values: Object.fromEntries(fits.map(({ key, value }) => [key, value])),
    from: Object.fromEntries(fits.map(({ key, from }) => [key, from])),
  };
}

function accepts(field: FormField, value: FormValue): boolean {
  return formSchema([field]).safeParse({ [field.key]: value }).success;
}

function measuredValues(disease: Disease, vitals: VitalValues): Readonly<Record<string, FormValue>> {
  const given: Readonly<Record<string, number | string | undefined>> = vitals;
  const renamed = Object.entries(cardTypes[disease].fromVitals).flatMap(([measure, key]) => {
    const value = given[measure];
    return typeof value === 'number' ? [[key, value] as const] : [];
  });
  return Object.fromEntries([...renamed, ...glucoseValue(disease, vitals), ...wayOf(vitals)]);
}

/** All that a day's sets measured, the latest of each measure; `sets` oldest first. */
export function measuredToday(sets: readonly VitalValues[]): VitalValues | undefined {
  if (sets.length === 0) return undefined;
  const all: { -readonly [Field in keyof VitalValues]: VitalValues[Field] } = {};
  for (const set of sets) {
    // How it was taken belongs to the number: a later glucose must not inherit an earlier one's fasting.
    if (set.glucoseMmolL !== undefined) {
      delete all.glucoseTiming;
      delete all.glucoseSample;
    }
    Object.assign(all, set);
  }
  return all;
}

/** Only glucose that was said to be fasting fills the field by which control is counted. */
function glucoseValue(disease: Disease, { glucoseMmolL, glucoseTiming }: VitalValues) {
  if (disease !== 'diabetes' || glucoseMmolL === undefined) return [];
  const key = glucoseTiming === 'fasting' ? 'fastingMmolL' : 'glucoseMmolL';
  return [[key, Math.round(glucoseMmolL * 10) / 10] as const];
}

/** Who was measured here today is here: 门诊. */
function wayOf(vitals: VitalValues) {
  return Object.keys(vitals).length > 0 ? [['way', '1'] as const] : [];
}
