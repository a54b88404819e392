import type { QueueRow } from '../../../contract/queue.ts';
import styles from './queue.module.css';

/** 待处理: what of this visit a person has to decide. */
export function PendingMarks({ row }: { readonly row: Pick<QueueRow, 'openConflicts' | 'doubleOf'> }) {
  const { openConflicts, doubleOf } = row;
  return (
    <>
      {openConflicts > 0 && <span className={styles.conflict}>! 待处理 {openConflicts}</span>}
      {doubleOf !== null && <span className={styles.conflict}>! 同一人已有 {doubleOf} 号</span>}
    </>
  );
}
