import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { momentText } from '../time-words.ts';
import styles from './print.module.css';

/** What the rules prompt, what the doctor read, and the line to sign on. */
export function PrintFoot({ ecg }: { readonly ecg: EcgRow }) {
  const prompts = ecg.criticals.flatMap((critical) => critical.prompts);
  const statement = ecg.statements.at(-1);
  return (
    <footer className={styles.foot}>
      <span>
        {prompts.length > 0 && prompts.map(({ sentence, because }) => `${sentence}（${because}）`).join('　')}
      </span>
      <span className={styles.right}>自动测量与提示仅供参考，须经医师审核</span>
      <span>
        医师意见：
        {statement ? (
          `${statement.findings}　${statement.conclusion}`
        ) : (
          <span className={`${styles.line} ${styles.long}`} />
        )}
      </span>
      <span className={styles.right}>
        报告医师：<span className={styles.line}>{statement?.by ?? ''}</span>　日期：
        <span className={styles.line}>{statement ? momentText(statement.atMs) : ''}</span>
      </span>
    </footer>
  );
}
