import { Button } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { personText } from '../../ui/person-text.ts';
import styles from './on-the-way.module.css';
import { PriorityMark } from './priority-mark.tsx';

interface OnTheWayProps {
  readonly row: QueueRow;
  /** What the work that begins is called: 开始测量, 打开病历. */
  readonly beginText: string;
  /** Called by hand here: Enter begins. Not so for somebody who was found called. */
  readonly isMine: boolean;
  readonly onBegin: () => void;
}

/** Called, and not here yet: nothing can be written about somebody who is not in the room. */
export function OnTheWay({ row, beginText, isMine, onBegin }: OnTheWayProps) {
  return (
    <section className={styles.coming} aria-label={`等 ${row.name} 进来`}>
      <h2 className={styles.who}>
        <span className={styles.ticket}>{row.ticket}</span>
        {row.name} <span>{personText(row)}</span> <PriorityMark priority={row.priority} />
      </h2>
      {row.complaint !== null && <p>主诉：{row.complaint}</p>}
      <p className={styles.quiet}>已呼叫，等病人进来。请先核对姓名。</p>
      <Button type="primary" size="large" autoFocus={isMine} onClick={onBegin}>
        已到，{beginText}
        {isMine && <KeyHint keys="Enter" />}
      </Button>
    </section>
  );
}
