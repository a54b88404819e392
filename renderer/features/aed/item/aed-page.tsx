import { useParams } from 'wouter';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import styles from '../aed.module.css';
import { useAedScan } from '../list/use-aed-scan.ts';
import { useAeds, useMayKeep } from '../use-aeds.ts';
import { AedActions } from './aed-actions.tsx';
import { AedFactsPanel } from './aed-facts-panel.tsx';
import { AedHistory } from './aed-history.tsx';
import { InspectPanel } from './inspect-panel.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';

/** One machine: whether it would work, the form of today's inspection, and everything that happened to it. */
export function AedPage() {
  const { id = '' } = useParams();
  const aeds = useAeds();
  const mayKeep = useMayKeep();
  useAedScan(aeds.data);
  const row = aeds.data?.rows.find(({ aed }) => aed.aedId === id);
  // One that was registered just now comes with the list that is on its way.
  const isComing = aeds.isPending || (!row && aeds.isFetching);
  const isInUse = row !== undefined && row.aed.retired === null;
  return (
    <Page
      title={row?.aed.place ?? 'AED'}
      actions={aeds.data && isInUse && mayKeep && <AedActions aed={row.aed} today={aeds.data.today} />}
    >
      <FaultSentence error={aeds.error} onRetry={() => void aeds.refetch()} />
      {isComing && !aeds.error && <PageSkeleton />}
      {aeds.data && !row && !isComing && <Empty title="没有这台 AED" hint="请回到清单，或扫机身上的码。" />}
      {aeds.data && row && (
        <>
          <ReadinessPanel row={row} />
          <div className={styles.columns}>
            {isInUse && mayKeep && <InspectPanel key={id} aed={row.aed} today={aeds.data.today} />}
            <AedFactsPanel aed={row.aed} />
          </div>
          <AedHistory aed={row.aed} />
        </>
      )}
    </Page>
  );
}
