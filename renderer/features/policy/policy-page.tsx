import { useQuery } from '@tanstack/react-query';
import { useNode } from '../../client/node-store.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Page } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { InForcePanel } from './in-force-panel.tsx';
import { NewPackPanel } from './new-pack-panel.tsx';
import { SectionsPanel } from './sections-panel.tsx';

/** By which figures the clinic decides, who says so, and what another pack would change. */
export function PolicyPage() {
  const role = useNode(({ session }) => session?.person.role);
  const policy = useQuery(orpc.policy.current.queryOptions({ input: {} }));
  return (
    <Page title="政策包">
      <FaultSentence error={policy.error} onRetry={() => void policy.refetch()} />
      {policy.isPending && <PageSkeleton />}
      {policy.data && (
        <>
          <InForcePanel policy={policy.data} />
          {role !== 'public-health' && <NewPackPanel policy={policy.data} />}
          <SectionsPanel policy={policy.data} />
        </>
      )}
    </Page>
  );
}
