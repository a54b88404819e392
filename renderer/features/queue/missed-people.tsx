import { Button } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import { whoText } from './place.ts';
import styles from './queue.module.css';
import { WaitingTime } from './waiting-time.tsx';

interface MissedPeopleProps {
  readonly rows: readonly QueueRow[];
  readonly onComeBack: (row: QueueRow) => void;
}

/** Called, and not there: out of the line until they come back. */
export function MissedPeople({ rows, onComeBack }: MissedPeopleProps) {
  if (rows.length === 0) return null;
  return (
    <div className={styles.missed}>
      <h3>呼叫未到 {rows.length} 人</h3>
      {rows.map((row) => (
        <div key={row.visitId} className={styles.missedRow}>
          <span>
            {whoText(row)} <WaitingTime sinceMs={row.sinceMs} />
          </span>
          <Button size="small" onClick={() => onComeBack(row)}>
            返回
          </Button>
        </div>
      ))}
    </div>
  );
}
