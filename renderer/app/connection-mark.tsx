import { useNode } from '../client/node-store.ts';
import styles from './frame.module.css';

const words = { connecting: '正在连接', online: '已连接', offline: '连接中断' } as const;

export function ConnectionMark() {
  const is = useNode(({ connection }) => connection.is);
  return (
    <span className={styles.link} data-is={is} role="status">
      <span className={styles.dot} aria-hidden="true" />
      {words[is]}
    </span>
  );
}
