import styles from './decision.module.css';

/** What a record lacks to count as 规范; nothing where it is complete. */
export function MissingLine({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return <p className={styles.missing}>记录不完整，不计入规范管理。还缺：{missing.join('、')}</p>;
}
