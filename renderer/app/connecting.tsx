import { reconnect } from '../client/node.ts';
import { useNode } from '../client/node-store.ts';
import { Button } from '../ui/plain/button.tsx';
import styles from './connecting.module.css';

/** Shown until the node was reached for the first time, and while the desk's own code is on its way. */
export function Connecting() {
  const isOffline = useNode(({ connection }) => connection.is === 'offline');
  if (!isOffline) {
    return (
      <main className={styles.page} aria-busy="true">
        <div className={styles.bar} />
        <p>正在打开工作站…</p>
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <h1>连不上服务器</h1>
      <p>请检查网线，以及卫生院的主机是否开着。已保存的记录都在，连上后会自动继续。</p>
      <Button kind="primary" onClick={reconnect}>
        立即重试
      </Button>
    </main>
  );
}
