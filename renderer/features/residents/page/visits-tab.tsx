import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Chart } from '../../../../contract/residents.ts';
import type { VitalsRow } from '../../../../contract/visits.ts';
import type { VisitState } from '../../../../domain/visits/state.ts';
import { orpc } from '../../../client/query.ts';
import { useStaffName } from '../../../client/use-staff-name.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { outcomeLabels, purposeLabels } from '../../queue/words.ts';
import { useResidentVitals } from '../../vitals/use-resident-vitals.ts';
import { Mark } from '../../vitals/vital-mark.tsx';
import { vitalsText } from '../../vitals/vitals-words.ts';
import styles from './page.module.css';

const MOST_VISITS = 100;

/** Every visit, newest first, with what was measured. */
export function VisitsTab({ chart }: { readonly chart: Chart }) {
  const residentId = chart.survivorId;
  const visits = useQuery(orpc.visits.ofResident.queryOptions({ input: { residentId, limit: MOST_VISITS } }));
  const vitals = useResidentVitals(residentId);
  const error = visits.error ?? vitals.error;
  const reload = () => {
    if (visits.error) void visits.refetch();
    if (vitals.error) void vitals.refetch();
  };
  return (
    <Panel>
      <FaultSentence error={error} onRetry={reload} />
      {visits.isPending && !error && <PageSkeleton />}
      {visits.data?.length === 0 && <Empty title="还没有就诊记录" />}
      <ol className={styles.history}>
        {visits.data?.map((visit) => (
          <Visit
            key={visit.visitId}
            visit={visit}
            vitals={(vitals.data ?? []).filter(
              (row) => row.vitals.visitId === visit.visitId && row.vitals.withdrawn === null,
            )}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface VisitProps {
  readonly visit: VisitState;
  readonly vitals: readonly VitalsRow[];
}

function Visit({ visit, vitals }: VisitProps) {
  const staffName = useStaffName();
  const doctorId = visit.queue.current?.doctorId ?? visit.queue.current?.holder?.staffId;
  return (
    <li>
      <div className={styles.what}>
        <Link href={`/visits/${encodeURIComponent(visit.visitId)}`}>{visit.localDate}</Link>
        <span>{visit.ticket}</span>
        <span>{purposeLabels[visit.purpose]}</span>
        <span>{visit.outcome === null ? '就诊中' : outcomeLabels[visit.outcome]}</span>
        {doctorId != null && <span>{staffName(doctorId)}</span>}
      </div>
      {visit.complaint !== null && <p>主诉：{visit.complaint}</p>}
      {vitals.map((row) => (
        <p key={row.vitals.vitalsId}>
          {vitalsText(row.vitals.values)}{' '}
          {row.marks.map((mark) => (
            <Mark key={mark.field} mark={mark} />
          ))}
        </p>
      ))}
    </li>
  );
}
