import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { type DeviceRow, isInTrouble, phaseMarks } from '../devices/device-row.ts';
import { benchCommands } from './bench-order.ts';
import styles from './seat-bench.module.css';

interface BenchDeviceProps {
  readonly row: DeviceRow;
  /** Its commands are on keys: of one device on the bench. */
  readonly hasKeys: boolean;
}

const BEGIN_KEY = 'Alt+B';
const STOP_KEY = 'Alt+G';

/** One device: whether it works, what to do if not, and what it can be asked to do. */
export function BenchDevice({ row, hasKeys }: BenchDeviceProps) {
  const command = useMutation(orpc.devices.command.mutationOptions());
  const { tone, word } = phaseMarks[row.live.phase];
  const { begin, stop, others } = benchCommands(row.commands);
  const isOffline = row.live.phase === 'offline';
  const ask = (id: string | undefined) => id !== undefined && command.mutate({ id: row.id, command: id });
  useShortcut(BEGIN_KEY, begin?.label ?? '', () => ask(begin?.id), {
    enabled: hasKeys && begin !== undefined,
  });
  useShortcut(STOP_KEY, stop?.label ?? '', () => ask(stop?.id), { enabled: hasKeys && stop !== undefined });
  const handy = [
    { is: begin, keys: BEGIN_KEY },
    { is: stop, keys: STOP_KEY },
  ];
  return (
    <div className={styles.device} title={row.live.sentence}>
      <span className={styles.name}>{row.name}</span>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          disabled={isOffline}
          menu={{
            items: others.map(({ id, label }) => ({ key: id, label })),
            onClick: ({ key }) => ask(key),
          }}
        >
          <Button size="small" aria-label={`${row.name} 的其他操作`}>
            操作
          </Button>
        </Dropdown>
      )}
      <StatusMark tone={tone}>{word}</StatusMark>
      {isInTrouble(row) && <span className={styles.sentence}>{row.live.sentence}</span>}
      {begin && (
        <div className={styles.commands}>
          {handy.map(
            ({ is, keys }) =>
              is && (
                <Button key={is.id} size="small" disabled={isOffline} onClick={() => ask(is.id)}>
                  {is.label}
                  {hasKeys && <KeyHint keys={keys} />}
                </Button>
              ),
          )}
        </div>
      )}
      {command.data?.ok === false && <span className={styles.sentence}>{command.data.sentence}</span>}
      <FaultSentence error={command.error} />
    </div>
  );
}
