import type { EcgFindingView } from '../../../contract/ecg-views.ts';
import styles from './ecg.module.css';

/** What is wrong with the signal, on which leads, and what to do about it now. */
export function FindingList({ findings }: { readonly findings: readonly EcgFindingView[] }) {
  return (
    <ul className={styles.findings} aria-label="信号质量">
      {findings.map(({ code, severity, leads, sentence, advice }) => (
        <li key={`${code} ${leads.join(' ')}`} className={severity === 'unusable' ? styles.unusable : ''}>
          <strong>
            {severity === 'unusable' ? '✕' : '!'} {sentence}
          </strong>
          {advice}
        </li>
      ))}
    </ul>
  );
}
