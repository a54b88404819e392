import type { ReactNode } from 'react';
import { reconnect } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { Button } from '../../ui/plain/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';

interface EntryFrameProps {
  readonly title: string;
  readonly subtitle: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** What the pages before the desk have in common: the practice banner, a head, and word of a lost connection. */
export function EntryFrame({ title, subtitle, narrow = false, children }: EntryFrameProps) {
  const practice = useNode(({ status }) => status?.practice === true);
  const isOffline = useNode(({ connection }) => connection.is === 'offline');
  return (
    <div className={styles.page}>
      {practice ? (
        <div className={styles.practice}>演练　这里的人都是编造的，设备是模拟的，可以放心操作</div>
      ) : (
        <div />
      )}
      <main className={`${styles.middle} ${narrow ? styles.narrow : ''}`}>
        <div className={styles.head}>
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
        {isOffline && (
          <Sentence tone="warn">
            与服务器的连接中断，正在自动重新连接。
            <Button kind="link" onClick={reconnect}>
              立即重试
            </Button>
          </Sentence>
        )}
        {children}
      </main>
    </div>
  );
}
