import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import { orpc } from '../../client/query.ts';
import { clinicClock } from '../../ui/clinic-time.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { isHere, roomOf } from '../queue/filter-rows.ts';
import { PendingMarks } from '../queue/pending-marks.tsx';
import { PriorityMark } from '../queue/priority-mark.tsx';
import { useQueueChanges } from '../queue/refresh-queue.ts';
import { WaitingTime } from '../queue/waiting-time.tsx';
import { statusLabels } from '../queue/words.ts';
import styles from './desk.module.css';
import { deskActs } from './desk-acts.ts';

/** Everybody of today, the newest first. Rows outside the window are not laid out. */
export function TodayList() {
  const today = useQuery(orpc.queue.today.queryOptions());
  useQueueChanges();
  const rows = today.data ?? [];
  const here = rows.filter(isHere).length;
  return (
    <aside className={styles.today} aria-label="今日登记">
      <div className={styles.todayHead}>
        <h2>今日登记</h2>
        {today.data && (
          <span className={styles.quiet}>
            共 {rows.length} 人，在院 {here} 人
          </span>
        )}
      </div>
      <FaultSentence error={today.error} onRetry={() => void today.refetch()} />
      {today.isPending && !today.error && <PageSkeleton />}
      {today.data && rows.length === 0 && <Empty title="今天还没有登记" hint="第一位的号会出现在这里。" />}
      <div className={styles.todayRows}>
        {rows.toReversed().map((row) => (
          <TodayRow key={row.visitId} row={row} />
        ))}
      </div>
    </aside>
  );
}

const TodayRow = memo(function TodayRow({ row }: { readonly row: QueueRow }) {
  const present = isHere(row);
  const place = row.visitStatus === 'closed' ? '已结束' : (roomOf(row) ?? stageLabels[row.stage]);
  return (
    <button
      className={styles.todayRow}
      type="button"
      data-here={present}
      onClick={() => deskActs.arrive({ by: 'search', residentId: row.residentId })}
    >
      <span className={styles.todayTicket}>{row.ticket}</span>
      <span className={styles.todayName}>
        {row.name} <PriorityMark priority={row.priority} /> <PendingMarks row={row} />
      </span>
      <span className={styles.quiet}>
        {place}
        {present && ` · ${statusLabels[row.status]}`}
      </span>
      <span className={styles.quiet}>
        {present ? <WaitingTime sinceMs={row.sinceMs} /> : clinicClock(row.openedMs)}
      </span>
    </button>
  );
});
