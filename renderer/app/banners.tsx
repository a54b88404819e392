import { type ReactNode, useEffect, useState } from 'react';
import { reconnect } from '../client/node.ts';
import { useNode } from '../client/node-store.ts';
import styles from './frame.module.css';

/** What must never be overlooked: this is practice; the connection is gone. */
export function Banners({ children }: { readonly children?: ReactNode }) {
  const practice = useNode(({ status }) => status?.practice === true);
  const connection = useNode((state) => state.connection);
  return (
    <div className={styles.banners}>
      {practice && <div className={styles.practice}>演练　这里的人都是编造的，设备是模拟的</div>}
      {connection.is === 'offline' && (
        <div className={styles.offline} role="alert">
          <span>
            与服务器的连接中断
            <Since sinceMs={connection.sinceMs} />
            。看到的是中断前的内容，现在不能保存；正在自动重新连接。
          </span>
          <button type="button" onClick={reconnect}>
            立即重试
          </button>
        </div>
      )}
      {children}
    </div>
  );
}

function Since({ sinceMs }: { readonly sinceMs: number }) {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / 1_000));
  const minutes = Math.floor(seconds / 60);
  return <>{minutes > 0 ? ` ${minutes} 分钟` : ` ${seconds} 秒`}</>;
}
