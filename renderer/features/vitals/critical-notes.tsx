import type { VitalMark } from '../../../domain/vitals/check.ts';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './vitals-form.module.css';

/** Critical values, each with what to do now. */
export function CriticalNotes({ marks }: { readonly marks: readonly VitalMark[] }) {
  const critical = marks.filter(({ level }) => level === 'critical');
  if (critical.length === 0) return null;
  return (
    <Sentence tone="danger">
      {critical.map(({ field, sentence }) => (
        <p key={field} className={styles.critical}>
          {sentence}。
        </p>
      ))}
    </Sentence>
  );
}
