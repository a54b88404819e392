import type { DeviceLive } from '../../../contract/devices.ts';
import { useNode } from '../../client/node-store.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import type { Tone } from '../../ui/sentence.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useDevices } from '../devices/use-devices.ts';
import styles from './desk.module.css';

const words: Readonly<Record<DeviceLive['phase'], { readonly tone: Tone | 'quiet'; readonly word: string }>> =
  {
    opening: { tone: 'info', word: '正在连接' },
    ready: { tone: 'good', word: '可以放证件' },
    reading: { tone: 'info', word: '正在读卡' },
    fault: { tone: 'danger', word: '没有读成' },
    offline: { tone: 'warn', word: '未连接' },
    closed: { tone: 'quiet', word: '已停用' },
  };

/** What the reader of this seat does, in words. A broken reader never stands in the way of the keyboard. */
export function ReaderLine() {
  const seatId = useNode(({ session }) => session?.seat.id);
  const isOffline = useNode(({ connection }) => connection.is === 'offline');
  const { data, error, refetch } = useDevices();
  if (isOffline) return <StatusMark tone="warn">连接中断，读卡暂停</StatusMark>;
  if (error) return <FaultSentence error={error} onRetry={() => void refetch()} />;
  const readers = data?.filter((device) => device.seatId === seatId) ?? [];
  return (
    <div className={styles.reader} role="status">
      {data && readers.length === 0 && (
        <>
          <StatusMark tone="quiet">没有读卡器</StatusMark>
          <span>这个座位没有接读卡器，请手工登记（F4）。</span>
        </>
      )}
      {readers.map(({ id, name, live }) => {
        const { tone, word } = words[live.phase];
        return (
          <span className={styles.reader} key={id}>
            <StatusMark tone={tone}>
              {name}：{word}
            </StatusMark>
            {live.phase !== 'ready' && <span>{live.sentence}</span>}
          </span>
        );
      })}
    </div>
  );
}
