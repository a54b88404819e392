import { z } from 'zod';
import { measures, type NumberField } from '../vitals/measures.ts';
import { celsiusOfFahrenheit, cmOfInch, kgOfLb, mmolLOfMgDl } from '../vitals/units.ts';
import type { VitalValues } from '../vitals/values.ts';

const measured = <Measure extends string, Unit extends string>(
  measure: readonly [Measure, ...Measure[]],
  unit: readonly [Unit, ...Unit[]],
) => z.strictObject({ measure: z.enum(measure), value: z.number(), unit: z.enum(unit) });

/** One number as a device told it, in the device's own unit. */
export const measuredSchema = z.discriminatedUnion('measure', [
  measured(['systolic', 'diastolic', 'mean-pressure'], ['mmHg']),
  measured(['pulse', 'respiration'], ['/min']),
  measured(['spo2', 'perfusion-index'], ['%']),
  measured(['temperature'], ['°C', '°F']),
  measured(['glucose'], ['mmol/L', 'mg/dL']),
  measured(['weight'], ['kg', 'lb']),
  measured(['height'], ['cm', 'in']),
]);
export type Measured = Readonly<z.infer<typeof measuredSchema>>;

/** Where the record keeps a device's measure; null: the record has no place for it, and it is only shown. */
const fieldOf: Readonly<Record<Measured['measure'], NumberField | null>> = {
  systolic: 'systolicMmHg',
  diastolic: 'diastolicMmHg',
  'mean-pressure': null,
  pulse: 'pulsePerMin',
  respiration: 'respirationPerMin',
  spo2: 'spo2Percent',
  'perfusion-index': null,
  temperature: 'temperatureC',
  glucose: 'glucoseMmolL',
  weight: 'weightKg',
  height: 'heightCm',
};

/** Bounds of what can be measured at all; see `vitalValuesSchema`. */
const MOST = 10_000;

function inRecordUnit({ value, unit }: Measured): number {
  switch (unit) {
    case '°F':
      return celsiusOfFahrenheit(value);
    case 'mg/dL':
      return mmolLOfMgDl(value);
    case 'lb':
      return kgOfLb(value);
    case 'in':
      return cmOfInch(value);
    default:
      return value;
  }
}

/**
 * A device's numbers in the record's fields and units, with the digits that the record keeps. Of a measure told twice
 * the first counts; what is no size at all, and what the record has no place for, is left out.
 */
export function valuesOfMeasured(all: readonly Measured[]): VitalValues {
  const values: Partial<Record<NumberField, number>> = {};
  for (const one of all) {
    const field = fieldOf[one.measure];
    const value = inRecordUnit(one);
    if (field === null || values[field] !== undefined || !(value >= 0 && value <= MOST)) continue;
    values[field] = Number(value.toFixed(measures[field].decimals));
  }
  return values;
}

/** The short words for a device's measures. */
export const measureLabels: Readonly<Record<Measured['measure'], string>> = {
  systolic: '收缩压',
  diastolic: '舒张压',
  'mean-pressure': '平均压',
  pulse: '脉率',
  respiration: '呼吸',
  spo2: '血氧',
  'perfusion-index': '灌注指数',
  temperature: '体温',
  glucose: '血糖',
  weight: '体重',
  height: '身高',
};

/** As the device told it: 血压 128/82 mmHg、脉率 72 /min … */
export function measuredText(all: readonly Measured[]): string {
  const of = (measure: Measured['measure']) => all.find((one) => one.measure === measure)?.value;
  const [systolic, diastolic] = [of('systolic'), of('diastolic')];
  const isPair = systolic !== undefined && diastolic !== undefined;
  const rest = all.filter(({ measure }) => !isPair || (measure !== 'systolic' && measure !== 'diastolic'));
  if (all.length === 0) return '没有数值';
  return [
    ...(isPair ? [`血压 ${systolic}/${diastolic} mmHg`] : []),
    ...rest.map(({ measure, value, unit }) => `${measureLabels[measure]} ${value} ${unit}`),
  ].join('、');
}
