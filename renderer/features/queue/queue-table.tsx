import { memo } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { clinicClock } from '../../ui/clinic-time.ts';
import { personText } from '../../ui/person-text.ts';
import { moveChoice } from './choose-keys.ts';
import { isHere, roomOf } from './filter-rows.ts';
import { PendingMarks } from './pending-marks.tsx';
import { PriorityMark } from './priority-mark.tsx';
import styles from './queue-page.module.css';
import { QueueStatusMark } from './queue-status.tsx';
import { WaitingTime } from './waiting-time.tsx';

const columns = ['号', '姓名', '优先', '环节', '状态', '房间 医生', '本环节已', '到院'] as const;

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly selectedId: string | undefined;
  readonly onSelect: (visitId: string) => void;
}

/** All of today. Rows outside the window are not laid out, so that hundreds scroll like ten. */
export function QueueTable({ rows, selectedId, onSelect }: QueueTableProps) {
  const staffName = useStaffName();
  const isChosenHere = rows.some(({ visitId }) => visitId === selectedId);
  return (
    <table className={styles.table} aria-label="今天的队列">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-choices>
        {rows.map((row, index) => (
          <Row
            key={row.visitId}
            row={row}
            isChosen={row.visitId === selectedId}
            isReached={isChosenHere ? row.visitId === selectedId : index === 0}
            doctorName={row.doctorId === null ? '' : staffName(row.doctorId)}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: QueueRow;
  readonly isChosen: boolean;
  /** The Tab key leads to this one. */
  readonly isReached: boolean;
  readonly doctorName: string;
  readonly onSelect: (visitId: string) => void;
}

const Row = memo(function Row({ row, isChosen, isReached, doctorName, onSelect }: RowProps) {
  return (
    <tr aria-current={isChosen}>
      <td>
        <button
          className={styles.choice}
          type="button"
          data-choice
          tabIndex={isReached ? 0 : -1}
          onFocus={() => onSelect(row.visitId)}
          onKeyDown={moveChoice}
        >
          {row.ticket}
        </button>
      </td>
      <td>
        <strong>{row.name}</strong> <span className={styles.quiet}>{personText(row)}</span>
      </td>
      <td>
        <PriorityMark priority={row.priority} />
      </td>
      <td>{row.visitStatus === 'closed' ? '已结束' : stageLabels[row.stage]}</td>
      <td>
        <QueueStatusMark row={row} />
        <div>
          <PendingMarks row={row} />
        </div>
      </td>
      <td>{[roomOf(row), doctorName].filter(Boolean).join(' ') || '—'}</td>
      <td>{isHere(row) ? <WaitingTime sinceMs={row.enteredMs} /> : '—'}</td>
      <td>{clinicClock(row.openedMs)}</td>
    </tr>
  );
});
