import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Panel } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import personLine from '../../ui/person-line.module.css';
import { personText } from '../../ui/person-text.ts';
import { AllergyFact, DiseaseFact } from '../doctor/chart-facts.tsx';
import { useChart } from '../residents/page/use-chart.ts';
import { DrugTable } from './drug-table.tsx';
import styles from './pharmacy.module.css';

/** Opened once: every look is an entry of the audit. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnReconnect: false } as const;

/** What has to be known of somebody before drugs are handed out. */
export function PersonDrugs({ residentId }: { readonly residentId: string }) {
  const chart = useChart(residentId);
  const drugs = useQuery(orpc.pharmacy.drugsOf.queryOptions({ input: { residentId }, ...once }));
  if (!chart.data) {
    return chart.error ? (
      <FaultSentence error={chart.error} onRetry={() => void chart.refetch()} />
    ) : (
      <PageSkeleton />
    );
  }
  const { details } = chart.data.state;
  return (
    <>
      <Panel>
        <div className={personLine.line}>
          <h2>{details.name}</h2>
          <span className={personLine.person}>{personText(details)}</span>
          <span>档案号 {chart.data.state.recordNumber ?? '未编号'}</span>
          <AllergyFact chart={chart.data} />
          <DiseaseFact details={details} />
          <Link className={styles.record} href={`/residents/${encodeURIComponent(residentId)}`}>
            打开居民档案
          </Link>
        </div>
      </Panel>
      <Panel title="慢病随访记录的用药">
        <FaultSentence error={drugs.error} onRetry={() => void drugs.refetch()} />
        {drugs.data && <DrugTable rows={drugs.data} />}
        <p className={styles.quiet}>
          这里是最近一次随访时记录的用药，之后可能已经调整，请以处方笺为准；过敏或不良反应与处方有冲突时，先不要发药，请联系开方医生。
        </p>
      </Panel>
    </>
  );
}
