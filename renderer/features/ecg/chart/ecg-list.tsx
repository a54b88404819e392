import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import styles from '../ecg.module.css';
import { ecgPath } from '../ecg-path.ts';
import { requestStateLabels } from '../requests/request-words.ts';
import { takenText } from '../time-words.ts';
import { useEcgChanges } from '../use-ecg-changes.ts';

/** A resident's ECGs, newest first: when, the rate, what was read, what waits. */
export function EcgList({ residentId }: { readonly residentId: string }) {
  useEcgChanges();
  const list = useQuery(orpc.ecg.list.queryOptions({ input: { residentId } }));
  return (
    <>
      <FaultSentence error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && !list.error && <PageSkeleton />}
      {list.data?.length === 0 && <p className={styles.quiet}>没有心电图。</p>}
      {list.data?.map((ecg) => (
        <EcgLine key={ecg.ecgId} ecg={ecg} />
      ))}
    </>
  );
}

function EcgLine({ ecg }: { readonly ecg: EcgRow }) {
  const rate = ecg.measures?.heartRatePerMin;
  const conclusion = ecg.statements.at(-1)?.conclusion;
  const request = ecg.requests.at(-1);
  const hasOpenCritical = ecg.criticals.some(({ acknowledgements }) => acknowledgements.length === 0);
  return (
    <div className={styles.row}>
      <Link href={ecgPath(ecg.ecgId)}>{takenText(ecg.takenAt).slice(0, 16)}</Link>
      <span>{rate == null ? '' : `心率 ${Math.round(rate)} 次/分`}</span>
      {hasOpenCritical && <StatusMark tone="danger">危急值未处理</StatusMark>}
      {ecg.withdrawn && <StatusMark tone="quiet">已作废</StatusMark>}
      {request && <span className={styles.quiet}>{requestStateLabels[request.state]}</span>}
      <span className={styles.text}>{conclusion ?? <span className={styles.quiet}>未阅图</span>}</span>
    </div>
  );
}
