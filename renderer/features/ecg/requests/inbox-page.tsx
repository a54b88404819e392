import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { useOpenCriticals } from '../criticals/use-open-criticals.ts';
import styles from '../ecg.module.css';
import { useEcgChanges } from '../use-ecg-changes.ts';
import { CriticalLine } from './critical-line.tsx';
import { ImportButton } from './import-button.tsx';
import { PendingLine } from './pending-line.tsx';
import { UnmatchedLine } from './unmatched-line.tsx';

/** 心电待办: what waits for a person — critical values, files of nobody, requests without a report. */
export function InboxPage() {
  useEcgChanges();
  return (
    <Page title="心电待办" actions={<ImportButton />}>
      <OpenCriticals />
      <Unmatched />
      <Pending />
    </Page>
  );
}

function OpenCriticals() {
  const open = useOpenCriticals();
  return (
    <Panel title={`未处理的危急值${countText(open)}`}>
      {!open && <PageSkeleton />}
      {open?.length === 0 && <p className={styles.quiet}>没有未处理的危急值。</p>}
      {open?.map((critical) => (
        <CriticalLine key={critical.criticalId} critical={critical} />
      ))}
    </Panel>
  );
}

function Unmatched() {
  const { data, error, refetch } = useQuery(orpc.ecg.unmatched.queryOptions());
  return (
    <Panel title={`待认领的心电图${countText(data)}`}>
      <FaultSentence error={error} onRetry={() => void refetch()} />
      {!data && !error && <PageSkeleton />}
      {data?.length === 0 && (
        <p className={styles.quiet}>没有待认领的心电图。文件里没有证件号的心电图会出现在这里。</p>
      )}
      {data?.map((ecg) => (
        <UnmatchedLine key={ecg.ecgId} ecg={ecg} />
      ))}
    </Panel>
  );
}

function Pending() {
  const { data, error, refetch } = useQuery(orpc.ecgRequests.pending.queryOptions());
  return (
    <Panel title={`等待县中心报告${countText(data)}`}>
      <FaultSentence error={error} onRetry={() => void refetch()} />
      {!data && !error && <PageSkeleton />}
      {data?.length === 0 && <p className={styles.quiet}>没有等待报告的申请。</p>}
      {data?.map((request) => (
        <PendingLine key={request.requestId} request={request} />
      ))}
    </Panel>
  );
}

const countText = (list: readonly unknown[] | undefined) => (list?.length ? `（${list.length}）` : '');
