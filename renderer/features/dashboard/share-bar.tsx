import styles from './dashboard.module.css';

interface ShareBarProps {
  readonly percent: number | null;
  readonly targetPercent: number | null;
}

/** A share as a bar of 100, with the target as a line across it. What it shows stands beside it in figures. */
export function ShareBar({ percent, targetPercent }: ShareBarProps) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} width={100} height={10} />
      <rect className={styles.fill} width={percent ?? 0} height={10} />
      {targetPercent !== null && (
        <line className={styles.target} x1={targetPercent} x2={targetPercent} y1={0} y2={10} />
      )}
    </svg>
  );
}
