import { useNode } from '../../client/node-store.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type DeviceRow, phaseMarks } from '../devices/device-row.ts';
import { useDevices } from '../devices/use-devices.ts';
import styles from './desk.module.css';

/** What a reader of cards does, where that says more than the words for any device. */
const readerWords: Partial<Readonly<Record<DeviceRow['live']['phase'], string>>> = {
  ready: '可以放证件',
  reading: '正在读卡',
  fault: '没有读成',
  offline: '未连接',
};

/** What the reader and the other devices of this seat do, in words. A broken reader never stands in the way of the keyboard. */
export function ReaderLine() {
  const seatId = useNode(({ session }) => session?.seat.id);
  const isOffline = useNode(({ connection }) => connection.is === 'offline');
  const { data, error, refetch } = useDevices();
  if (isOffline) return <StatusMark tone="warn">连接中断，读卡暂停</StatusMark>;
  if (error) return <FaultSentence error={error} onRetry={() => void refetch()} />;
  const atSeat = data?.filter((device) => device.seatId === seatId) ?? [];
  return (
    <div className={styles.reader} role="status">
      {data && !atSeat.some(({ readsCards }) => readsCards) && (
        <>
          <StatusMark tone="quiet">没有读卡器</StatusMark>
          <span>这个座位没有接读卡器，请手工登记（F4）。</span>
        </>
      )}
      {atSeat.map(({ id, name, live, readsCards }) => {
        const { tone, word } = phaseMarks[live.phase];
        return (
          <span className={styles.reader} key={id}>
            <StatusMark tone={tone}>
              {name}：{(readsCards && readerWords[live.phase]) || word}
            </StatusMark>
            {live.phase !== 'ready' && <span>{live.sentence}</span>}
          </span>
        );
      })}
    </div>
  );
}
