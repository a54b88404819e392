import type { Reason } from '../../../../domain/policy/decision.ts';
import { sourceText } from '../../../../domain/policy/source.ts';
import styles from './decision.module.css';

/** Why: the value, what it was held against, and who says so. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons} aria-label="依据">
      {reasons.map((reason) => (
        <li key={`${reason.rule} ${reason.fact} ${reason.limit}`}>
          <b>{reason.fact}</b>（{reason.limit}）
          <span className={styles.source}>{sourceText(reason.source)}</span>
        </li>
      ))}
    </ul>
  );
}
