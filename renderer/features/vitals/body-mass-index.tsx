import type { VitalMark } from '../../../domain/vitals/check.ts';
import { measures } from '../../../domain/vitals/measures.ts';
import { Mark } from './vital-mark.tsx';
import styles from './vitals.module.css';

interface BodyMassIndexProps {
  readonly bmi: number | null;
  readonly mark: VitalMark | undefined;
}

/** Computed, never typed. */
export function BodyMassIndex({ bmi, mark }: BodyMassIndexProps) {
  const { label, unit } = measures.bmi;
  return (
    <div className={styles.bmi}>
      {label} <b>{bmi ?? '—'}</b> {unit} {mark && <Mark mark={mark} />}
    </div>
  );
}
