import type { ReactNode } from 'react';
import { useNode } from '../../client/node-store.ts';
import styles from './entry.module.css';
import { OutageSentence } from './outage-sentence.tsx';

interface EntryFrameProps {
  readonly title: string;
  readonly subtitle: string;
  readonly width?: 'narrow' | 'usual' | 'wide';
  readonly children: ReactNode;
}

/** What the pages before the desk have in common: the practice banner, a head, and word of a lost connection. */
export function EntryFrame({ title, subtitle, width = 'usual', children }: EntryFrameProps) {
  const practice = useNode(({ status }) => status?.practice === true);
  return (
    <div className={styles.page}>
      {practice ? (
        <div className={styles.practice}>演练　这里的人都是编造的，设备是模拟的，可以放心操作</div>
      ) : (
        <div />
      )}
      <main className={`${styles.middle} ${styles[width] ?? ''}`}>
        <div className={styles.head}>
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
        <OutageSentence />
        {children}
      </main>
    </div>
  );
}
