import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { OpenReadings, ReadingRow } from '../../../contract/readings.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { ContestedReading } from './contested-reading.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { OpenReading, type ReadingActs } from './open-reading.tsx';
import styles from './readings.module.css';
import { useDismissal } from './use-dismissal.tsx';
import { type Owner, useGiveReading } from './use-settle-reading.ts';

interface ReadingsDrawerProps extends Pick<ReadingActs, 'here' | 'onFill'> {
  readonly readings: OpenReadings;
  /** Those whom this room has called or has in the chair. */
  readonly near: readonly Owner[];
  readonly onClose: () => void;
}

/** What devices measured and a person has to decide on: claimed twice, come just now, and what memories hold. */
export function ReadingsDrawer({ readings, here, near, onFill, onClose }: ReadingsDrawerProps) {
  const [choosing, setChoosing] = useState<ReadingRow>();
  const give = useGiveReading(() => {});
  const dismissal = useDismissal();
  const today = clinicDate(Date.now());
  const { contested, fresh, stored } = readings;
  const acts: ReadingActs = {
    here,
    onFill,
    onGive: (row, owner) => !give.isPending && give.mutate({ row, owner }),
    onChoose: setChoosing,
    onDismiss: (row) => dismissal.ask([row]),
  };
  const lineOf = (row: ReadingRow) => (
    <OpenReading key={row.readingId} row={row} today={today} hasFocus={row === fresh[0]} acts={acts} />
  );
  return (
    <Drawer open size={560} title="设备测量" onClose={onClose}>
      <FaultSentence error={give.error} />
      {dismissal.shown}
      {contested.length > 0 && (
        <>
          <h3>待处理：归给了不止一次的测量 {contested.length} 条</h3>
          <ul className={styles.list}>
            {contested.map((each) => (
              <ContestedReading key={each.row.readingId} contested={each} today={today} />
            ))}
          </ul>
        </>
      )}
      <h3>未归属的测量 {readings.freshTotal} 条</h3>
      {fresh.length === 0 && <p>没有。设备测完会自动出现在这里，或直接填入正在测量的居民。</p>}
      <ul className={styles.list}>{fresh.map(lineOf)}</ul>
      <div className={styles.section}>
        <h3>设备存储的测量 {readings.storedTotal} 条</h3>
        {stored.length > 1 && (
          <Button size="small" onClick={() => dismissal.ask(stored)}>
            这 {stored.length} 条都不采用…
          </Button>
        )}
      </div>
      {stored.length === 0 && <p>没有。从设备里读出的以前的测量会出现在这里。</p>}
      <ul className={styles.list}>{stored.map(lineOf)}</ul>
      {choosing && <GiveDialog row={choosing} near={near} onClose={() => setChoosing(undefined)} />}
    </Drawer>
  );
}
