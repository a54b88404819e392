import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Segmented } from 'antd';
import type { PersonsInput } from '../../../contract/indicators.ts';
import { headOf } from '../../../domain/reporting/indicators.ts';
import { orpc } from '../../client/query.ts';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import styles from './dashboard.module.css';
import { ExportButton } from './export-button.tsx';
import { PersonsTable } from './persons-table.tsx';

const PARTS: readonly { readonly value: PersonsInput['part']; readonly label: string }[] = [
  { value: 'missing', label: '未计入' },
  { value: 'counted', label: '已计入' },
  { value: 'all', label: '全部' },
];

interface PersonsDrawerProps {
  readonly asked: PersonsInput;
  readonly onPart: (part: PersonsInput['part']) => void;
  readonly onClose: () => void;
}

/** The people behind a number, a hundred at a time. */
export function PersonsDrawer({ asked, onPart, onClose }: PersonsDrawerProps) {
  const persons = useInfiniteQuery(
    orpc.indicators.persons.infiniteOptions({
      input: (from: number) => ({ ...asked, from }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const rows = persons.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Drawer
      open
      size={860}
      title={`${headOf(asked.indicator).title}　名单`}
      onClose={onClose}
      extra={<ExportButton what="persons" asked={asked} />}
    >
      <div className={styles.persons}>
        <Segmented options={[...PARTS]} value={asked.part} onChange={onPart} />
        <FaultSentence error={persons.error} onRetry={() => void persons.refetch()} />
        {persons.isPending && <PageSkeleton />}
        {persons.data && rows.length === 0 && <Empty title="名单是空的" />}
        {rows.length > 0 && <PersonsTable indicator={asked.indicator} rows={rows} />}
        {persons.hasNextPage && (
          <Button loading={persons.isFetchingNextPage} onClick={() => void persons.fetchNextPage()}>
            再看 100 行
          </Button>
        )}
        {persons.data && (
          <p role="status" className={styles.quiet}>
            已显示 {rows.length} 行。查看和导出名单都会留下记录。
          </p>
        )}
      </div>
    </Drawer>
  );
}
