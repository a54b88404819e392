import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { orpc } from '../../client/query.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Page } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { everybodyHere, filterRows } from './filter-rows.ts';
import { QueueDetail } from './queue-detail.tsx';
import { QueueFilters } from './queue-filters.tsx';
import styles from './queue-page.module.css';
import { QueueTable } from './queue-table.tsx';
import { useQueueChanges } from './refresh-queue.ts';

/** Everybody of today: where they are, how long they wait, and what the desk can do for them. */
export function QueuePage() {
  const [filter, setFilter] = useState(everybodyHere);
  const [selectedId, setSelectedId] = useState<string>();
  const today = useQuery(orpc.queue.today.queryOptions());
  const rooms = useQuery(orpc.seats.rooms.queryOptions());
  useQueueChanges();
  const reload = () => {
    if (today.error) void today.refetch();
    if (rooms.error) void rooms.refetch();
  };
  const all = today.data;
  const rows = useMemo(() => filterRows(all ?? [], filter), [all, filter]);
  const selected = all?.find(({ visitId }) => visitId === selectedId);
  return (
    <Page title="候诊队列">
      <QueueFilters rows={all} rooms={rooms.data ?? []} filter={filter} onChange={setFilter} />
      <FaultSentence error={today.error ?? rooms.error} onRetry={reload} />
      {today.isPending && <PageSkeleton />}
      {all && (
        <div className={styles.page}>
          {rows.length > 0 ? (
            <QueueTable rows={rows} selectedId={selectedId} onSelect={setSelectedId} />
          ) : all.length === 0 ? (
            <Empty title="今天还没有人登记" hint="前台登记后会自动出现在这里。" />
          ) : (
            <Empty title="没有符合条件的人" hint="请换一个环节或房间，或清空查找。" />
          )}
          <QueueDetail row={selected} rooms={rooms.data ?? []} />
        </div>
      )}
    </Page>
  );
}
