import type { TrendSeries } from '../../../../domain/chronic/card/trends.ts';
import { daysBetween } from '../../../../domain/residents/calendar-date.ts';

/** Drawing units; the chart is as wide as its place. A number stands over its point, the topmost within `head`. */
export const CHART = { width: 620, left: 50, right: 82, head: 6, band: 130, gap: 16, foot: 34 } as const;

/** Measures that share an axis. */
const BANDS = [
  { label: '血压', measures: ['systolicMmHg', 'diastolicMmHg'] },
  { label: '血糖', measures: ['fastingMmolL', 'glucoseMmolL'] },
  { label: '体重', measures: ['weightKg'] },
  { label: '糖化血红蛋白', measures: ['hba1cPercent'] },
] as const;

/** One strip of the chart: its curves and the values at its bottom and top. */
export interface Band {
  readonly label: string;
  readonly unit: string;
  readonly series: readonly TrendSeries[];
  readonly least: number;
  readonly most: number;
}

/** The strips that have something to show. Targets are in sight too, so that one sees how far away they are. */
export function bandsOf(series: readonly TrendSeries[]): readonly Band[] {
  return BANDS.flatMap(({ label, measures }) => {
    const own = series.filter(({ measure }) => measures.some((each) => each === measure));
    const values = own.flatMap(({ points, targets }) => [
      ...points.map(({ value }) => value),
      ...targets.map(({ below }) => below),
    ]);
    const unit = own[0]?.unit;
    if (unit === undefined) return [];
    const room = Math.max((Math.max(...values) - Math.min(...values)) * 0.12, Math.max(...values) * 0.02);
    return [
      { label, unit, series: own, least: Math.min(...values) - room, most: Math.max(...values) + room },
    ];
  });
}

/** First and last day of all that is drawn. */
export function daysOf(
  series: readonly TrendSeries[],
  others: readonly string[],
): readonly [string, string] | undefined {
  const days = [
    ...series.flatMap(({ points }) => points.map(({ localDate }) => localDate)),
    ...others,
  ].sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}

/** Where a day lies between the first and the last, 0–1; a single day lies at the right. */
export function shareOfTime(day: string, [first, last]: readonly [string, string]): number {
  const whole = daysBetween(first, last) ?? 0;
  return whole === 0 ? 1 : (daysBetween(first, day) ?? 0) / whole;
}

/** Where a value lies in its strip, 0 at the top, 1 at the bottom. */
export function shareOfBand(value: number, { least, most }: Pick<Band, 'least' | 'most'>): number {
  return most === least ? 0.5 : (most - value) / (most - least);
}
