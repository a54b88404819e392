import type { ReactNode } from 'react';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import personLine from '../../../ui/person-line.module.css';
import { personText } from '../../../ui/person-text.ts';
import { useChart } from '../../residents/page/use-chart.ts';
import { ResidentPicker } from '../../residents/search/resident-picker.tsx';
import styles from '../ecg.module.css';

interface CaptureSubjectProps {
  readonly residentId: string | undefined;
  /** While a capture runs or waits, nobody else can be chosen. */
  readonly isFixed: boolean;
  readonly onChoose: (residentId: string) => void;
  readonly children?: ReactNode;
}

/** Whose ECG this will be: large, for a tracing under the wrong name is worse than none. */
export function CaptureSubject({ residentId, isFixed, onChoose, children }: CaptureSubjectProps) {
  return (
    <header className={`${styles.who} ${styles.wide}`}>
      {residentId === undefined ? <b>请先选定受检者：</b> : <Person residentId={residentId} />}
      {!isFixed && (
        <ResidentPicker
          label="受检者"
          placeholder={residentId === undefined ? '姓名、证件号、电话' : '换人：姓名、证件号、电话'}
          onPick={({ id }) => onChoose(id)}
        />
      )}
      <span className={styles.spring} />
      {children}
    </header>
  );
}

function Person({ residentId }: { readonly residentId: string }) {
  const chart = useChart(residentId);
  const details = chart.data?.state.details;
  if (!details) return <FaultSentence error={chart.error} onRetry={() => void chart.refetch()} />;
  return (
    <>
      <h2>{details.name}</h2>
      <span className={personLine.person}>{personText(details)}</span>
      <span className={styles.quiet}>档案号 {chart.data?.state.recordNumber ?? '未编号'}</span>
    </>
  );
}
