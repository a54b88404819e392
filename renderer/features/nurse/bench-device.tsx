import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { type DeviceRow, phaseMarks } from '../devices/device-row.ts';
import styles from './seat-bench.module.css';

interface BenchDeviceProps {
  readonly row: DeviceRow;
  /** Its commands are on keys: of one device on the bench. */
  readonly hasKeys: boolean;
}

const BEGIN_KEY = 'Alt+B';
const STOP_KEY = 'Alt+G';

/** The first command begins what is usual; what stops it must be at hand. */
function keyOf({ commands }: DeviceRow, id: string): string | undefined {
  if (id === commands[0]?.id) return BEGIN_KEY;
  return id === commands.find((command) => command.id.endsWith('stop'))?.id ? STOP_KEY : undefined;
}

/** One device: whether it works, what to do if not, and what it can be asked to do. */
export function BenchDevice({ row, hasKeys }: BenchDeviceProps) {
  const command = useMutation(orpc.devices.command.mutationOptions());
  const { tone, word } = phaseMarks[row.live.phase];
  const needsWords = row.live.phase === 'fault' || row.live.phase === 'offline';
  const ask = (id: string | undefined) => id !== undefined && command.mutate({ id: row.id, command: id });
  const begin = row.commands.find(({ id }) => keyOf(row, id) === BEGIN_KEY);
  const stop = row.commands.find(({ id }) => keyOf(row, id) === STOP_KEY);
  useShortcut(BEGIN_KEY, begin?.label ?? '', () => ask(begin?.id), {
    enabled: hasKeys && begin !== undefined,
  });
  useShortcut(STOP_KEY, stop?.label ?? '', () => ask(stop?.id), { enabled: hasKeys && stop !== undefined });
  return (
    <div className={styles.device} title={row.live.sentence}>
      <span className={styles.name}>{row.name}</span>
      <StatusMark tone={tone}>{word}</StatusMark>
      {needsWords && <span className={styles.sentence}>{row.live.sentence}</span>}
      {row.commands.length > 0 && (
        <div className={styles.commands}>
          {row.commands.map(({ id, label }) => {
            const keys = hasKeys ? keyOf(row, id) : undefined;
            return (
              <Button key={id} size="small" disabled={row.live.phase === 'offline'} onClick={() => ask(id)}>
                {label}
                {keys !== undefined && <KeyHint keys={keys} />}
              </Button>
            );
          })}
        </div>
      )}
      {command.data?.ok === false && <span className={styles.sentence}>{command.data.sentence}</span>}
      <FaultSentence error={command.error} />
    </div>
  );
}
