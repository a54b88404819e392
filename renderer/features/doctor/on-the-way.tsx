import { Button } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { personText } from '../queue/person-text.tsx';
import { PriorityMark } from '../queue/priority-mark.tsx';
import styles from './doctor.module.css';

interface OnTheWayProps {
  readonly row: QueueRow;
  readonly onBegin: () => void;
}

/** Called, and not here yet: the chart is opened only when the person is. */
export function OnTheWay({ row, onBegin }: OnTheWayProps) {
  return (
    <div className={styles.nobody}>
      <div className={styles.coming}>
        <p className={styles.comingWho}>
          <span className={styles.comingTicket}>{row.ticket}</span>
          <strong>{row.name}</strong> {personText(row)} <PriorityMark priority={row.priority} />
        </p>
        {row.complaint !== null && <p>主诉：{row.complaint}</p>}
        <p className={styles.quiet}>已呼叫，等病人进来。请核对姓名，再打开病历。</p>
        <Button type="primary" size="large" autoFocus onClick={onBegin}>
          已到，打开病历
          <KeyHint keys="Enter" />
        </Button>
      </div>
    </div>
  );
}
