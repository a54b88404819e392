import type { ReactNode } from 'react';
import type { Tone } from './sentence.tsx';
import styles from './status-mark.module.css';

const signs: Readonly<Record<Tone | 'quiet', string>> = {
  good: '✓',
  warn: '!',
  danger: '✕',
  info: '●',
  quiet: '○',
};

interface StatusMarkProps {
  readonly tone: Tone | 'quiet';
  readonly children: ReactNode;
}

/** A state in one word: sign, word and colour together, for those who see no colours too. */
export function StatusMark({ tone, children }: StatusMarkProps) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <span aria-hidden="true">{signs[tone]}</span>
      {children}
    </span>
  );
}
