import type { VitalsRow } from '../../../contract/visits.ts';
import type { NumberField } from '../../../domain/vitals/measures.ts';

export interface TrendPoint {
  readonly atMs: number;
  readonly value: number;
}

/** A measure over time, oldest first; `rows` newest first. Withdrawn sets never happened. */
export function trendOf(rows: readonly VitalsRow[], field: NumberField): readonly TrendPoint[] {
  return rows
    .flatMap(({ vitals }) => {
      const value = vitals.values[field];
      return vitals.withdrawn === null && value !== undefined
        ? [{ atMs: Date.parse(vitals.measuredAt), value }]
        : [];
    })
    .reverse();
}

/** The points as an SVG polyline in a box; a single value lies in the middle. */
export function polyline(points: readonly TrendPoint[], width: number, height: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const share = (value: number, from: number, to: number) =>
    to === from ? 0.5 : (value - from) / (to - from);
  return points
    .map(({ atMs, value }) => {
      const x = share(atMs, first.atMs, last.atMs) * width;
      const y = (1 - share(value, least, most)) * height;
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}
