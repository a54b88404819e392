import { IdcardOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { stageLabels } from '../../../domain/queue/events.ts';
import { orpc } from '../../client/query.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { PriorityMark } from '../queue/priority-mark.tsx';
import styles from './desk.module.css';
import { type Ticket, waitingBefore } from './ticket.ts';

/** Nobody stands at the desk: the last ticket to be read out, and what to do next. */
export function ReadyPanel({ ticket }: { readonly ticket: Ticket | undefined }) {
  return (
    <section className={styles.ready} aria-label="等待证件">
      {ticket && <GivenTicket ticket={ticket} />}
      <div className={styles.invite}>
        <IdcardOutlined className={styles.cardPicture} />
        <div>
          <p className={styles.large}>{ticket ? '请放下一位的证件' : '请把身份证放在读卡器上'}</p>
          <p className={styles.keys}>
            <span>
              <KeyHint keys="F2" /> 按姓名、电话等查找
            </span>
            <span>
              <KeyHint keys="F4" /> 手工登记（没有带证件、新生儿）
            </span>
          </p>
        </div>
      </div>
    </section>
  );
}

function GivenTicket({ ticket }: { readonly ticket: Ticket }) {
  const { data: rows } = useQuery(orpc.queue.today.queryOptions());
  const { row, again, notes = [] } = ticket;
  const where = row.room ?? stageLabels[row.stage];
  return (
    <div className={styles.ticket} role="status">
      <span className={styles.ticketNumber}>{row.ticket}</span>
      <div>
        <p className={styles.large}>
          {row.name} <PriorityMark priority={row.priority} />
        </p>
        <p className={styles.large}>
          到 <strong>{where}</strong>
          {rows && `，${beforeText(waitingBefore(rows, row))}`}
        </p>
        {notes.map((note) => (
          <p className={styles.doubt} key={note}>
            ! {note}
          </p>
        ))}
        <p className={styles.quiet}>{again ? '今天已经登记过，请继续用原来的号。' : '✓ 已登记'}</p>
      </div>
    </div>
  );
}

function beforeText(before: number): string {
  return before === 0 ? '前面没有人等候' : `前面还有 ${before} 人`;
}

/** The last ticket as one line, while the next person is already at the desk. */
export function LastTicket({ ticket }: { readonly ticket: Ticket }) {
  const { row } = ticket;
  return (
    <p className={styles.lastTicket}>
      上一位：<strong>{row.ticket}</strong> {row.name} → {row.room ?? stageLabels[row.stage]}
    </p>
  );
}
