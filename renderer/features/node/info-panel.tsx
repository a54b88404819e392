import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './node.module.css';
import { sizeText } from './size-text.ts';

/** Below this a busy year of ECGs no longer fits. */
const LOW_DISK_BYTES = 2 * 1024 ** 3;

export function InfoPanel() {
  const info = useQuery(orpc.node.info.queryOptions());
  return (
    <Panel title="概况">
      <FaultSentence error={info.error} onRetry={() => void info.refetch()} />
      {info.isPending && <PageSkeleton />}
      {info.data && (
        <>
          {info.data.freeDiskBytes < LOW_DISK_BYTES && (
            <Sentence tone="warn">磁盘空间快满了。请清理磁盘，否则不能继续保存新的记录。</Sentence>
          )}
          <dl className={styles.facts}>
            <div>
              <dt>居民</dt>
              <dd>{info.data.residents.toLocaleString('zh-CN')} 人</dd>
            </div>
            <div>
              <dt>记录</dt>
              <dd>{info.data.entries.toLocaleString('zh-CN')} 条</dd>
            </div>
            <div>
              <dt>数据库</dt>
              <dd>{sizeText(info.data.databaseBytes)}</dd>
            </div>
            <div>
              <dt>磁盘可用</dt>
              <dd>{sizeText(info.data.freeDiskBytes)}</dd>
            </div>
          </dl>
          <p className={styles.small}>
            数据在 {info.data.dataDir}　节点 {info.data.nodeId}　版本 {info.data.version}
          </p>
        </>
      )}
    </Panel>
  );
}
