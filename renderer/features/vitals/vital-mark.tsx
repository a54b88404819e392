import type { VitalMark } from '../../../domain/vitals/check.ts';
import styles from './vitals.module.css';
import { levelSigns, levelWords } from './vitals-words.ts';

/** An abnormal value: sign, word and the limit it met. The whole sentence stands in the title. */
export function Mark({ mark }: { readonly mark: VitalMark }) {
  return (
    <span className={`${styles.mark} ${styles[mark.level]}`} title={`${mark.sentence}。${mark.source}`}>
      <span aria-hidden="true">{levelSigns[mark.level]}</span>
      {levelWords[mark.level]} {mark.rule}
    </span>
  );
}
