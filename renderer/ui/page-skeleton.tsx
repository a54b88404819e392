import styles from './page-skeleton.module.css';

/** The shape of a page that is on its way: a heading, a line, a table. */
export function PageSkeleton() {
  return (
    <div className={styles.skeleton} role="status" aria-label="正在载入">
      <div className={styles.bar} />
      <div className={styles.bar} />
      <div className={`${styles.bar} ${styles.tall}`} />
    </div>
  );
}
