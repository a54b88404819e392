import { StatusMark } from '../../ui/status-mark.tsx';
import { type DeviceRow, phaseMarks } from '../devices/device-row.ts';
import { BenchDevice } from './bench-device.tsx';
import { benchCommands, benchOrder } from './bench-order.ts';
import styles from './seat-bench.module.css';

interface BenchDevicesProps {
  readonly rows: readonly DeviceRow[];
  /** One device's commands are on keys: the first that has something to stop. */
  readonly hasKeys: boolean;
}

/** All devices of the bench: large where a person has something to do, a word for each of the others. */
export function BenchDevices({ rows, hasKeys }: BenchDevicesProps) {
  const { large, small } = benchOrder(rows);
  const withKeys = rows.find(({ commands }) => benchCommands(commands).stop !== undefined);
  return (
    <>
      {large.map((row) => (
        <BenchDevice key={row.id} row={row} hasKeys={hasKeys && row === withKeys} />
      ))}
      {small.length > 0 && (
        <div className={styles.small}>
          {small.map(({ id, name, live }) => {
            const { tone, word } = phaseMarks[live.phase];
            return (
              <span key={id} title={live.sentence}>
                <StatusMark tone={tone}>
                  {name}
                  <span className="visually-hidden">：{word}</span>
                </StatusMark>
              </span>
            );
          })}
        </div>
      )}
    </>
  );
}
