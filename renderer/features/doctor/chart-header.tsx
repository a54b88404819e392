import { Link } from 'wouter';
import type { Chart } from '../../../contract/residents.ts';
import type { VisitState } from '../../../domain/visits/state.ts';
import personLine from '../../ui/person-line.module.css';
import { personText } from '../../ui/person-text.ts';
import { PriorityMark } from '../queue/priority-mark.tsx';
import { purposeLabels } from '../queue/words.ts';
import styles from './chart.module.css';
import { AllergyFact, DiseaseFact } from './chart-facts.tsx';

interface ChartHeaderProps {
  readonly visit: VisitState;
  readonly chart: Chart | undefined;
}

/** Whose chart this is, and what must not be overlooked. Stays in view while the rest scrolls. */
export function ChartHeader({ visit, chart }: ChartHeaderProps) {
  const details = chart?.state.details;
  const disputed = chart?.conflicts.length ?? 0;
  return (
    <header className={styles.header}>
      <div className={personLine.line}>
        <span className={personLine.ticket}>{visit.ticket}</span>
        <h2>{details?.name ?? visit.residentName}</h2>
        <span className={personLine.person}>
          {personText(details ?? visit)}
          {details && <span className={styles.quiet}>　{details.birthDate} 生</span>}
        </span>
        <PriorityMark priority={visit.priority} />
        <span className={styles.quiet}>{purposeLabels[visit.purpose]}</span>
        <span className={styles.spring} />
        {chart && (
          <Link className={styles.link} href={`/residents/${chart.survivorId}`}>
            档案 {chart.state.recordNumber ?? '未编号'}
          </Link>
        )}
      </div>
      {chart && (
        <div className={styles.facts}>
          <AllergyFact chart={chart} />
          <DiseaseFact details={chart.state.details} />
          {disputed > 0 && (
            <Link className={styles.disputed} href={`/residents/${chart.survivorId}`}>
              ! 档案有 {disputed} 处待处理
            </Link>
          )}
        </div>
      )}
    </header>
  );
}
