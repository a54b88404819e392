import { memo } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import { personText } from '../../ui/person-text.ts';
import { DraftMark } from './draft-mark.tsx';
import { PendingMarks } from './pending-marks.tsx';
import { PriorityMark } from './priority-mark.tsx';
import styles from './queue.module.css';
import { QueueStatusMark } from './queue-status.tsx';
import { WaitingTime } from './waiting-time.tsx';
import { purposeLabels } from './words.ts';

interface LineRowProps {
  readonly row: QueueRow;
  /** Which stage they wait in, where one list shows several. */
  readonly showsStage: boolean;
  readonly hasDraft: boolean;
  readonly doctorName: string | undefined;
}

/** One person of a line: who, why first, since when. */
export const LineRow = memo(function LineRow({ row, showsStage, hasDraft, doctorName }: LineRowProps) {
  const waitsFor = [row.room, doctorName].filter(Boolean).join(' ');
  return (
    <>
      <span className={styles.ticket}>{row.ticket}</span>
      <span className={styles.who}>
        <strong>{row.name}</strong> {personText(row)}
      </span>
      <span className={styles.wait}>
        <WaitingTime sinceMs={row.enteredMs} />
      </span>
      <span className={styles.marks}>
        <PriorityMark priority={row.priority} />
        {row.status !== 'waiting' && <QueueStatusMark row={row} />}
        <span>
          {showsStage && row.stage !== 'done' ? `${stageLabels[row.stage]}　` : ''}
          {row.purpose === 'outpatient' ? '' : purposeLabels[row.purpose]}
          {waitsFor && `　等 ${waitsFor}`}
        </span>
        {hasDraft && <DraftMark />}
        <PendingMarks row={row} />
      </span>
    </>
  );
});
