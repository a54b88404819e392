import { inForce, type Policy } from '../../policy/in-force.ts';
import { rowForAge } from '../../policy/sections/common.ts';
import type { VitalValues } from '../../vitals/values.ts';
import { numberOf } from '../forms/values.ts';
import { standing } from './due.ts';
import type { CardState } from './state.ts';

export type TrendMeasure =
  | 'systolicMmHg'
  | 'diastolicMmHg'
  | 'fastingMmolL'
  | 'glucoseMmolL'
  | 'weightKg'
  | 'hba1cPercent';

export interface TrendPoint {
  readonly localDate: string;
  readonly value: number;
  readonly from: 'follow-up' | 'vitals';
}

/** Where the value should be: below `below`, and from `from` on where one is stated. */
export interface TrendTarget {
  readonly kind: 'public-health' | 'clinical';
  readonly from: number | null;
  readonly below: number;
}

export interface TrendSeries {
  readonly measure: TrendMeasure;
  readonly label: string;
  readonly unit: string;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  readonly targets: readonly TrendTarget[];
}

export interface DatedVitals {
  readonly localDate: string;
  readonly values: VitalValues;
}

const MEASURES: readonly Pick<TrendSeries, 'measure' | 'label' | 'unit'>[] = [
  { measure: 'systolicMmHg', label: '收缩压', unit: 'mmHg' },
  { measure: 'diastolicMmHg', label: '舒张压', unit: 'mmHg' },
  { measure: 'fastingMmolL', label: '空腹血糖', unit: 'mmol/L' },
  { measure: 'glucoseMmolL', label: '其他时间血糖', unit: 'mmol/L' },
  { measure: 'weightKg', label: '体重', unit: 'kg' },
  { measure: 'hba1cPercent', label: '糖化血红蛋白', unit: '%' },
];

/** The curves of a card: what its follow-ups and the person's vitals measured, with today's targets. */
export function trendSeries(
  card: CardState,
  vitals: readonly DatedVitals[],
  ageYears: number | null,
  policy: Policy,
  localDate: string,
): readonly TrendSeries[] {
  const targets = targetsOf(card, ageYears, policy, localDate);
  return MEASURES.flatMap((one) => {
    const points = pointsOf(card, vitals, one.measure);
    return points.length > 0 ? [{ ...one, points, targets: targets[one.measure] ?? [] }] : [];
  });
}

/** A value that a follow-up took over from the same day's vitals is one point. */
function pointsOf(
  card: CardState,
  vitals: readonly DatedVitals[],
  measure: TrendMeasure,
): readonly TrendPoint[] {
  const told = standing(card).flatMap(({ localDate, values }) => {
    const value = numberOf(values, measure);
    return value === undefined ? [] : [{ localDate, value, from: 'follow-up' as const }];
  });
  const known = new Set(told.map(({ localDate, value }) => `${localDate} ${value}`));
  const measured = vitals.flatMap(({ localDate, values }) => {
    const value = vitalOf(values, measure);
    return value === undefined || known.has(`${localDate} ${value}`)
      ? []
      : [{ localDate, value, from: 'vitals' as const }];
  });
  return [...told, ...measured].toSorted((a, b) =>
    a.localDate < b.localDate ? -1 : a.localDate > b.localDate ? 1 : 0,
  );
}

function vitalOf(values: VitalValues, measure: TrendMeasure): number | undefined {
  const isFasting = values.glucoseTiming === 'fasting';
  switch (measure) {
    case 'fastingMmolL':
      return isFasting ? values.glucoseMmolL : undefined;
    case 'glucoseMmolL':
      return isFasting ? undefined : values.glucoseMmolL;
    case 'hba1cPercent':
      return undefined;
    default:
      return values[measure];
  }
}

type Targets = Readonly<Partial<Record<TrendMeasure, readonly TrendTarget[]>>>;

function targetsOf(card: CardState, ageYears: number | null, policy: Policy, localDate: string): Targets {
  const below = (kind: TrendTarget['kind'], value: number, from: number | null = null): TrendTarget => ({
    kind,
    from,
    below: value,
  });
  if (card.disease === 'hypertension') {
    const rowOf = (section: 'hypertension.control' | 'hypertension.clinicalTarget') =>
      rowForAge(inForce(policy, section, localDate).value.rows, ageYears);
    const [counted, treated] = [rowOf('hypertension.control'), rowOf('hypertension.clinicalTarget')];
    const both = (pick: (row: typeof counted) => number) => [
      below('public-health', pick(counted)),
      below('clinical', pick(treated)),
    ];
    return {
      systolicMmHg: both((row) => row.systolicBelowMmHg),
      diastolicMmHg: both((row) => row.diastolicBelowMmHg),
    };
  }
  if (card.disease !== 'diabetes') return {};
  const { value } = inForce(policy, 'diabetes.clinicalTarget', localDate);
  const { fastingBelowMmolL } = inForce(policy, 'diabetes.control', localDate).value;
  return {
    fastingMmolL: [
      below('public-health', fastingBelowMmolL),
      below('clinical', value.fastingToMmolL, value.fastingFromMmolL),
    ],
    glucoseMmolL: [below('clinical', value.otherBelowMmolL)],
    hba1cPercent: [below('clinical', value.hba1cBelowPercent)],
    systolicMmHg: [below('clinical', value.systolicBelowMmHg)],
    diastolicMmHg: [below('clinical', value.diastolicBelowMmHg)],
  };
}
