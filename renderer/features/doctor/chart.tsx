import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { CardsPanel } from '../chronic/chart/cards-panel.tsx';
import { EcgPanel } from '../ecg/chart/ecg-panel.tsx';
import { useResidentVitals } from '../vitals/use-resident-vitals.ts';
import styles from './chart.module.css';
import { ChartHeader } from './chart-header.tsx';
import { ConflictsPanel } from './conflicts-panel.tsx';
import { FormerVisits } from './former-visits.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { useChart } from './use-chart.ts';
import type { NotesEntry } from './use-notes.ts';
import { VitalsPanel } from './vitals-panel.tsx';

interface ChartProps {
  readonly visitId: string;
  readonly residentId: string;
  readonly notes: NotesEntry;
  readonly mayWrite: boolean;
  /** A dialogue of the chart is open: the page's own keys rest. */
  readonly onDialog: (isOpen: boolean) => void;
  /** What can be done with the visit. */
  readonly children?: ReactNode;
}

/** One visit with everything a doctor needs beside it: notes on the left, what is known on the right. */
export function ChartView(props: ChartProps) {
  const { visitId, notes, mayWrite, onDialog, children } = props;
  const visit = useQuery(orpc.visits.get.queryOptions({ input: { visitId } }));
  const chart = useChart(props.residentId);
  // The visit may have been opened under a record that was merged into another since.
  const residentId = chart.data?.survivorId ?? props.residentId;
  const vitals = useResidentVitals(residentId);
  const data = visit.data?.visit;
  if (!data) {
    return visit.error ? (
      <FaultSentence error={visit.error} onRetry={() => void visit.refetch()} />
    ) : (
      <PageSkeleton />
    );
  }
  const reload = () => {
    if (chart.error) void chart.refetch();
    if (vitals.error) void vitals.refetch();
  };
  return (
    <section className={styles.chart} aria-label={`${data.residentName} 的病历`}>
      <ChartHeader visit={data} chart={chart.data} />
      <FaultSentence error={chart.error ?? vitals.error} onRetry={reload} />
      <div className={styles.body}>
        <div className={styles.column}>
          <ConflictsPanel visit={data} mayWrite={mayWrite} onDialog={onDialog} />
          <NotesPanel visit={data} notes={notes} mayWrite={mayWrite} onDialog={onDialog} />
        </div>
        <div className={styles.column}>
          <VitalsPanel visit={data} known={vitals.data} mayWrite={mayWrite} onDialog={onDialog} />
          <CardsPanel
            residentId={residentId}
            visitId={visitId}
            name={data.residentName}
            onDialog={onDialog}
          />
          <EcgPanel residentId={residentId} visitId={visitId} mayWrite={mayWrite} />
          <FormerVisits residentId={residentId} exceptVisitId={visitId} />
        </div>
      </div>
      {children}
    </section>
  );
}
