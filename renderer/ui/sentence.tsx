import type { ReactNode } from 'react';
import styles from './sentence.module.css';

export type Tone = 'good' | 'warn' | 'danger' | 'info';

const marks: Readonly<Record<Tone, string>> = { good: '✓', warn: '!', danger: '✕', info: 'i' };
const words: Readonly<Record<Tone, string>> = { good: '完成', warn: '注意', danger: '错误', info: '提示' };

interface SentenceProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** One sentence for the person at the seat. The tone shows as mark and word, never as colour alone. */
export function Sentence({ tone, children }: SentenceProps) {
  return (
    <div className={`${styles.sentence} ${styles[tone]}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <span aria-hidden="true">{marks[tone]}</span>
        <span className="visually-hidden">{words[tone]}</span>
      </span>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
