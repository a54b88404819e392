import { Button } from 'antd';
import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { ReadingRow } from '../../../contract/readings.ts';
import { useDraft } from '../../client/drafts.ts';
import { useNode } from '../../client/node-store.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useDevices } from '../devices/use-devices.ts';
import { readingText } from '../readings/reading-words.ts';
import { ReadingsDrawer } from '../readings/readings-drawer.tsx';
import { useOpenReadings } from '../readings/use-open-readings.ts';
import type { Owner } from '../readings/use-settle-reading.ts';
import { fillDraft } from '../vitals/draft-readings.ts';
import { newVitalsDraft, vitalsDraftName, vitalsDraftSchema } from '../vitals/vitals-draft.ts';
import { BenchDevices } from './bench-devices.tsx';
import styles from './seat-bench.module.css';

interface SeatBenchProps {
  /** Whose form is open. */
  readonly here: QueueRow | undefined;
  /** Those whom the room has called or has in the chair. */
  readonly held: readonly QueueRow[];
  readonly enabled: boolean;
  readonly onDialog: (isOpen: boolean) => void;
}

const ownerOf = ({ residentId, visitId, name }: QueueRow): Owner => ({ residentId, visitId, name });

/** The devices on this seat's bench, and what they measured that is nobody's yet. */
export function SeatBench({ here, held, enabled, onDialog }: SeatBenchProps) {
  const seatId = useNode(({ session }) => session?.seat.id);
  const devices = useDevices();
  const open = useOpenReadings();
  const [isShown, setShown] = useState(false);
  const draft = useDraft(vitalsDraftName(here?.visitId ?? ''), vitalsDraftSchema);
  const show = (is: boolean) => {
    setShown(is);
    onDialog(is);
  };
  useShortcut('Alt+R', '设备测量', () => show(true), { enabled: enabled && !isShown });

  const bench = devices.data?.filter((row) => row.seatId === seatId && row.tellsVitals) ?? [];
  // What stands in the open form is on its way to being saved.
  const inForm = new Set(Object.keys(draft.value?.readings ?? {}));
  const fresh = open.data?.fresh.filter(({ readingId }) => !inForm.has(readingId)) ?? [];
  const readings = open.data && {
    ...open.data,
    fresh,
    freshTotal: open.data.freshTotal - (open.data.fresh.length - fresh.length),
  };
  const newest = fresh[0];
  const contestedCount = open.data?.contested.length ?? 0;
  const count = readings ? readings.freshTotal + readings.storedTotal + contestedCount : 0;
  if (bench.length === 0 && count === 0 && !open.error && !devices.error) return null;

  function fill(row: ReadingRow) {
    draft.update((now = newVitalsDraft()) => fillDraft(now, row));
    show(false);
  }

  return (
    <section className={styles.bench} aria-label="本座位的设备">
      <div className={styles.devices}>
        <BenchDevices rows={bench} hasKeys={enabled} />
        <FaultSentence error={devices.error} onRetry={() => void devices.refetch()} />
      </div>
      {newest && (
        <span className={styles.newest} role="status">
          ! 未归属：{readingText(newest)}
        </span>
      )}
      {contestedCount > 0 && (
        <span className={styles.newest} role="status">
          ! 待处理 {contestedCount} 条测量归给了不止一次
        </span>
      )}
      <FaultSentence error={open.error} onRetry={() => void open.refetch()} />
      <Button block type={newest || contestedCount > 0 ? 'primary' : 'default'} onClick={() => show(true)}>
        {readings ? `未归属 ${readings.freshTotal}　设备存储 ${readings.storedTotal}` : '设备测量'}
        <KeyHint keys="Alt+R" />
      </Button>
      {isShown && readings && (
        <ReadingsDrawer
          readings={readings}
          here={here && ownerOf(here)}
          near={held.map(ownerOf)}
          onFill={here && fill}
          onClose={() => show(false)}
        />
      )}
    </section>
  );
}
