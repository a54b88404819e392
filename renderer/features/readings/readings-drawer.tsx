import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { OpenReadings, ReadingRow } from '../../../contract/readings.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { ReadingLine } from './reading-line.tsx';
import { isTakeable, readingText } from './reading-words.ts';
import styles from './readings.module.css';
import { type Owner, useDismissReadings, useGiveReading, useReofferReadings } from './use-settle-reading.ts';

interface ReadingsDrawerProps {
  readonly readings: OpenReadings;
  /** The person in the chair. */
  readonly here: Owner | undefined;
  readonly near: readonly Owner[];
  /** Puts a fresh reading into the open form; absent where none is open. */
  readonly onFill?: ((row: ReadingRow) => void) | undefined;
  readonly onClose: () => void;
}

/** What was measured on another day belongs to no visit of today. */
function ofDay({ residentId, name, visitId }: Owner, { measuredAt }: ReadingRow, today: string): Owner {
  return { residentId, name, visitId: measuredAt?.startsWith(today) ? visitId : undefined };
}

/** What devices measured and nobody has claimed: what came just now, and apart from it what memories hold. */
export function ReadingsDrawer({ readings, here, near, onFill, onClose }: ReadingsDrawerProps) {
  const [giving, setGiving] = useState<ReadingRow>();
  const [dismissing, setDismissing] = useState<readonly ReadingRow[]>([]);
  const give = useGiveReading(() => {});
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const dismiss = useDismissReadings((readingIds) => {
    setDismissing([]);
    setDismissed(readingIds);
  });
  const reoffer = useReofferReadings(() => setDismissed([]));
  const today = clinicDate(Date.now());
  const { fresh, stored } = readings;

  const lineOf = (row: ReadingRow) => {
    const isUsable = isTakeable(row);
    return (
      <ReadingLine key={row.readingId} row={row} today={today}>
        {isUsable && !row.isStored && here && onFill && (
          <Button type="primary" autoFocus={row === fresh[0]} onClick={() => onFill(row)}>
            填入 {here.name} 的测量
          </Button>
        )}
        {isUsable && row.isStored && here && row.measuredAt !== null && (
          <Button
            type="primary"
            loading={give.isPending}
            onClick={() => give.mutate({ row, owner: ofDay(here, row, today) })}
          >
            归给 {here.name}
          </Button>
        )}
        {isUsable && <Button onClick={() => setGiving(row)}>选择居民…</Button>}
        <Button onClick={() => setDismissing([row])}>不采用…</Button>
      </ReadingLine>
    );
  };

  return (
    <Drawer open size={560} title="设备测量" onClose={onClose}>
      <FaultSentence error={give.error ?? reoffer.error} />
      {dismissed.length > 0 && (
        <Sentence tone="good">
          {dismissed.length} 条测量已标为不采用。
          <Button type="link" onClick={() => reoffer.mutate(dismissed)}>
            放回
          </Button>
        </Sentence>
      )}
      <div className={styles.section}>
        <h3>未归属的测量 {readings.freshTotal} 条</h3>
      </div>
      {fresh.length === 0 && <p>没有。设备测完会自动出现在这里，或直接填入正在测量的居民。</p>}
      <ul className={styles.list}>{fresh.map(lineOf)}</ul>
      <div className={styles.section}>
        <h3>设备存储的测量 {readings.storedTotal} 条</h3>
        {stored.length > 1 && (
          <Button size="small" onClick={() => setDismissing(stored)}>
            这 {stored.length} 条都不采用…
          </Button>
        )}
      </div>
      <ul className={styles.list}>{stored.map(lineOf)}</ul>
      {giving && <GiveDialog row={giving} near={near} onClose={() => setGiving(undefined)} />}
      {dismissing.length > 0 && (
        <ReasonDialog
          title="不采用"
          explanation={`${dismissing.length === 1 ? dismissing.map(readingText).join() : `${dismissing.length} 条测量`}。不采用的测量不进入任何人的病历，但记录保留。`}
          okText="不采用"
          isBusy={dismiss.isPending}
          error={dismiss.error}
          onConfirm={(reason) =>
            dismiss.mutate({ readingIds: dismissing.map(({ readingId }) => readingId), reason })
          }
          onClose={() => setDismissing([])}
        />
      )}
    </Drawer>
  );
}
