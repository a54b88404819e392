import { useState } from 'react';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Page } from '../../ui/page.tsx';
import type { AuditFilter } from './audit-filter.ts';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditTable } from './audit-table.tsx';
import { useAudit } from './use-audit.ts';

/** Who looked at whose record, when and why; who signed in, and who tried. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>({});
  const audit = useAudit(filter);
  const rows = audit.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title="访问记录">
      <AuditFilterBar filter={filter} onChange={setFilter} />
      <FaultSentence error={audit.error} onRetry={() => void audit.refetch()} />
      {!audit.isLoadingError && (
        <AuditTable
          rows={rows}
          isLoading={audit.isPending}
          hasMore={audit.hasNextPage}
          onMore={() => {
            if (audit.hasNextPage && !audit.isFetchingNextPage) void audit.fetchNextPage();
          }}
          onResident={(resident) => setFilter({ ...filter, resident })}
        />
      )}
      {audit.data && (
        <p role="status">
          已显示 {rows.length} 条
          {audit.hasNextPage ? '，向下滚动继续载入更早的记录。' : '，没有更早的记录了。'}
        </p>
      )}
    </Page>
  );
}
