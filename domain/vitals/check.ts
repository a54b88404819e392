import { abnormalRows, applies, type Level, meets, type Person, plausibleRange } from './limits.ts';
import { type Measure, measures, numberFields } from './measures.ts';
import { bmiOf } from './units.ts';
import type { VitalField, VitalValues } from './values.ts';

/** A value that is refused, with the sentence shown at its field. */
export interface VitalError {
  readonly field: VitalField;
  readonly sentence: string;
}

/** A value that is kept and marked. */
export interface VitalMark {
  readonly field: Measure;
  readonly level: Level;
  readonly sentence: string;
  /** The limit that was met, such as `≥180`. */
  readonly rule: string;
  readonly source: string;
}

export interface VitalsCheck {
  /** Empty: the values may be recorded. */
  readonly errors: readonly VitalError[];
  readonly marks: readonly VitalMark[];
  /** kg/m², from weight and height. */
  readonly bmi: number | null;
}

function implausible(field: Measure, value: number, person: Person, localDate: string): string | null {
  const { label, unit, decimals } = measures[field];
  if (!Number.isFinite(value)) return `${label}不是数字，请重新填写。`;
  const range = plausibleRange(field, person, localDate);
  if (range && (value < range.least || value > range.most)) {
    return `${label} ${value} ${unit} 超出合理范围（${range.least}–${range.most}），未保存。请核对后重新填写。`;
  }
  if (Number(value.toFixed(decimals)) === value) return null;
  return decimals === 0
    ? `${label}应为整数，请重新填写。`
    : `${label}最多保留${decimals}位小数，请重新填写。`;
}

function pressureErrors({ systolicMmHg, diastolicMmHg }: VitalValues): readonly VitalError[] {
  if (systolicMmHg === undefined && diastolicMmHg === undefined) return [];
  if (systolicMmHg === undefined) {
    return [{ field: 'systolicMmHg', sentence: '请填写收缩压：血压须同时填写收缩压和舒张压。' }];
  }
  if (diastolicMmHg === undefined) {
    return [{ field: 'diastolicMmHg', sentence: '请填写舒张压：血压须同时填写收缩压和舒张压。' }];
  }
  if (systolicMmHg > diastolicMmHg) return [];
  const sentence = `舒张压 ${diastolicMmHg} 应低于收缩压 ${systolicMmHg}，未保存。请核对两项是否填反。`;
  return [{ field: 'diastolicMmHg', sentence }];
}

function markOf(
  field: Measure,
  value: number,
  values: VitalValues,
  person: Person,
  localDate: string,
): VitalMark[] {
  const row = abnormalRows.find(
    (each) => each.measure === field && meets(each, value) && applies(each, person, values, localDate),
  );
  if (!row) return [];
  const { label, unit } = measures[field];
  const rule = `${row.test}${row.bound}`;
  const sentence = `${label} ${value} ${unit}（${rule}）${row.says}`;
  return [{ field, level: row.level, sentence, rule, source: row.source }];
}

/**
 * What is refused and what is marked in one set of measurements of a person on a local day ('YYYY-MM-DD'). Zero is
 * a value like any other: a pulse of 0 is refused, a pain of 0 is an answer. An implausible value carries no mark.
 */
export function checkVitals(values: VitalValues, person: Person, localDate: string): VitalsCheck {
  const errors: VitalError[] = [];
  const marks: VitalMark[] = [];
  for (const field of numberFields) {
    const value = values[field];
    if (value === undefined) continue;
    const sentence = implausible(field, value, person, localDate);
    if (sentence === null) marks.push(...markOf(field, value, values, person, localDate));
    else errors.push({ field, sentence });
  }
  const isRefused = (...fields: readonly VitalField[]) => errors.some(({ field }) => fields.includes(field));
  if (!isRefused('systolicMmHg', 'diastolicMmHg')) errors.push(...pressureErrors(values));
  const bmi = isRefused('weightKg', 'heightCm') ? null : bmiOf(values.weightKg, values.heightCm);
  if (bmi !== null) marks.push(...markOf('bmi', bmi, values, person, localDate));
  return { errors, marks, bmi };
}
