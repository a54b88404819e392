import type { VitalsRow } from '../../../contract/visits.ts';
import type { VitalMark } from '../../../domain/vitals/check.ts';
import { type Measure, measures, numberFields } from '../../../domain/vitals/measures.ts';
import { Mark } from './vital-mark.tsx';
import styles from './vitals-tiles.module.css';

interface Tile {
  readonly measure: Measure;
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly marks: readonly VitalMark[];
}

/** What stands of this visit: of every measure the newest value, blood pressure as one. */
function tilesOf(rows: readonly VitalsRow[]): readonly Tile[] {
  const newest = (measure: Measure) =>
    rows.find(({ vitals, bmi }) => (measure === 'bmi' ? bmi : vitals.values[measure]) != null);
  return ([...numberFields, 'bmi'] as const).flatMap((measure): Tile[] => {
    const row = newest(measure);
    if (!row || measure === 'diastolicMmHg') return [];
    const { vitals, bmi, marks } = row;
    const { unit, label } = measures[measure];
    const own = marks.filter(({ field }) => field === measure);
    if (measure !== 'systolicMmHg') {
      const value = measure === 'bmi' ? bmi : vitals.values[measure];
      return [{ measure, label, unit, text: String(value), marks: own }];
    }
    const { systolicMmHg, diastolicMmHg } = vitals.values;
    const both = marks.filter(({ field }) => field === 'systolicMmHg' || field === 'diastolicMmHg');
    return [{ measure, label: '血压', unit, text: `${systolicMmHg}/${diastolicMmHg}`, marks: both }];
  });
}

interface VitalsTilesProps {
  readonly rows: readonly VitalsRow[];
  readonly visitId: string;
}

export function VitalsTiles({ rows, visitId }: VitalsTilesProps) {
  const own = rows.filter(({ vitals }) => vitals.visitId === visitId && vitals.withdrawn === null);
  if (own.length === 0) return <p className={styles.none}>本次还没有测量。</p>;
  return (
    <dl className={styles.tiles}>
      {tilesOf(own).map(({ measure, label, text, unit, marks }) => (
        <div
          key={measure}
          className={styles.tile}
          data-marked={marks.length > 0}
          data-wide={marks.length > 1}
        >
          <dt>{label}</dt>
          <dd>
            <b>{text}</b> <span>{unit}</span>
            {marks.map((mark) => (
              <Mark key={mark.field} mark={mark} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
