import { Link } from 'wouter';
import type { EcgCriticalView } from '../../../../contract/ecg-views.ts';
import styles from '../ecg.module.css';
import { ecgPath } from '../ecg-path.ts';
import { momentText } from '../time-words.ts';

/** An open critical value; its answer is written beside the tracing. */
export function CriticalLine({ critical }: { readonly critical: EcgCriticalView }) {
  return (
    <div className={`${styles.who} ${styles.critical}`}>
      <b>{critical.residentName ?? '受检者未认领'}</b>
      <span>{critical.prompts.map(({ sentence }) => sentence).join('；')}</span>
      <span className={styles.quiet}>{momentText(critical.raisedAtMs)}</span>
      <Link href={ecgPath(critical.ecgId)}>看图并处理</Link>
    </div>
  );
}
