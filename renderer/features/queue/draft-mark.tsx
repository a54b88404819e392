import styles from './queue.module.css';

/** Something was typed about this person and is not saved yet. */
export function DraftMark() {
  return <span className={styles.draft}>✎ 有未保存的内容</span>;
}
