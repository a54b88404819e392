import type { VitalField, VitalValues } from './values.ts';

/** Fields that hold a number; the others say how it was measured. */
export type NumberField = {
  [Field in VitalField]-?: Exclude<VitalValues[Field], undefined> extends number ? Field : never;
}[VitalField];

/** What can be judged: what was measured, and the body-mass index computed from it. */
export type Measure = NumberField | 'bmi';

export interface MeasureFacts {
  /** The words of the national forms. */
  readonly label: string;
  readonly unit: string;
  /** Digits after the point that the measure has at most. */
  readonly decimals: number;
  /** The step of an input's arrows. */
  readonly step: number;
}

export const measures: Readonly<Record<Measure, MeasureFacts>> = {
  systolicMmHg: { label: '收缩压', unit: 'mmHg', decimals: 0, step: 1 },
  diastolicMmHg: { label: '舒张压', unit: 'mmHg', decimals: 0, step: 1 },
  pulsePerMin: { label: '脉率', unit: '次/分', decimals: 0, step: 1 },
  respirationPerMin: { label: '呼吸频率', unit: '次/分', decimals: 0, step: 1 },
  temperatureC: { label: '体温', unit: '℃', decimals: 1, step: 0.1 },
  spo2Percent: { label: '血氧饱和度', unit: '%', decimals: 0, step: 1 },
  glucoseMmolL: { label: '血糖', unit: 'mmol/L', decimals: 2, step: 0.1 },
  weightKg: { label: '体重', unit: 'kg', decimals: 2, step: 0.1 },
  heightCm: { label: '身高', unit: 'cm', decimals: 1, step: 0.1 },
  waistCm: { label: '腰围', unit: 'cm', decimals: 1, step: 0.1 },
  painScore: { label: '疼痛评分', unit: '分', decimals: 0, step: 1 },
  bmi: { label: '体质指数', unit: 'kg/m²', decimals: 1, step: 0.1 },
};

export const numberFields = (Object.keys(measures) as Measure[]).filter(
  (measure): measure is NumberField => measure !== 'bmi',
);
