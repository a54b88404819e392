import type { VitalsRow } from '../../../contract/visits.ts';
import { measures, type NumberField } from '../../../domain/vitals/measures.ts';
import { clinicDate, shortDate } from '../../ui/clinic-time.ts';
import { polyline, trendOf } from './trend.ts';
import styles from './vitals-trend.module.css';

const shown: readonly NumberField[] = [
  'systolicMmHg',
  'diastolicMmHg',
  'pulsePerMin',
  'glucoseMmolL',
  'weightKg',
];
const WIDTH = 72;
const HEIGHT = 24;

/** How the measures went that were taken more than once: line, first and last value, last day. */
export function VitalsTrend({ rows }: { readonly rows: readonly VitalsRow[] }) {
  const today = clinicDate(Date.now());
  const trends = shown
    .map((field) => ({ field, points: trendOf(rows, field) }))
    .filter(({ points }) => points.length > 1);
  if (trends.length === 0) return null;
  return (
    <table className={styles.trend}>
      <caption>以往变化（最早 → 最近）</caption>
      <tbody>
        {trends.map(({ field, points }) => {
          const [first, last] = [points[0], points.at(-1)];
          if (!first || !last) return null;
          return (
            <tr key={field}>
              <th scope="row">{measures[field].label}</th>
              <td>
                <svg
                  width={WIDTH}
                  height={HEIGHT + 8}
                  viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
                  aria-hidden="true"
                >
                  <polyline className={styles.line} points={polyline(points, WIDTH, HEIGHT)} />
                </svg>
              </td>
              <td>
                {first.value} → <b>{last.value}</b>
              </td>
              <td>
                <span>{shortDate(clinicDate(last.atMs), today)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
