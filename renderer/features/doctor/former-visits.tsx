import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/query.ts';
import { clinicDate, shortDate } from '../../ui/clinic-time.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { outcomeLabels, purposeLabels } from '../queue/words.ts';
import styles from './chart.module.css';
import { sectionLabels } from './section-words.ts';
import { WrittenNote } from './written-note.tsx';

interface FormerVisitsProps {
  readonly residentId: string;
  readonly exceptVisitId: string;
}

const MOST_SHOWN = 20;

/** Earlier visits, newest first: a line each, and what was written when it is opened. */
export function FormerVisits({ residentId, exceptVisitId }: FormerVisitsProps) {
  const visits = useQuery(
    orpc.visits.ofResident.queryOptions({ input: { residentId, limit: MOST_SHOWN + 1 } }),
  );
  const today = clinicDate(Date.now());
  const former = (visits.data ?? []).filter(({ visitId }) => visitId !== exceptVisitId).slice(0, MOST_SHOWN);
  return (
    <section className={styles.panel} aria-label="以往就诊">
      <h3>以往就诊</h3>
      <FaultSentence error={visits.error} onRetry={() => void visits.refetch()} />
      {visits.data && former.length === 0 && <p className={styles.quiet}>在本院没有以往的就诊。</p>}
      {former.map((visit) => (
        <details key={visit.visitId} className={styles.former}>
          <summary>
            <b>{shortDate(visit.localDate, today)}</b> {purposeLabels[visit.purpose]}
            {visit.complaint !== null && `　${visit.complaint}`}
            {visit.outcome !== null && `　${outcomeLabels[visit.outcome]}`}
          </summary>
          {visit.notes.length === 0 && <p className={styles.quiet}>没有书写病历。</p>}
          {visit.notes.map((note) => (
            <div key={note.noteId}>
              <h4>{sectionLabels[note.section]}</h4>
              <WrittenNote note={note} />
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
