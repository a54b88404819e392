import { useQuery } from '@tanstack/react-query';
import { stageLabels } from '../../../domain/queue/events.ts';
import { orpc } from '../../client/query.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import styles from './queue-page.module.css';
import { durationText, legOutcomeLabels } from './words.ts';

/** Who waited how long where, oldest first. */
export function VisitTimes({ visitId }: { readonly visitId: string }) {
  const times = useQuery(orpc.queue.times.queryOptions({ input: { visitId } }));
  const staffName = useStaffName();
  // Legs are only ever added at the end: the number is a leg's own.
  const numbered = (times.data ?? []).map((leg, no) => ({ ...leg, no }));
  return (
    <div>
      <h3>等候经过</h3>
      <FaultSentence error={times.error} onRetry={() => void times.refetch()} />
      <ol className={styles.times}>
        {numbered.map((leg) => (
          <li key={leg.no}>
            <strong>{stageLabels[leg.stage]}</strong>
            <span>
              等 {durationText(leg.waitedMs)}
              {leg.attendedMs > 0 && `，接诊 ${durationText(leg.attendedMs)}`}
              <br />
              <span className={styles.quiet}>
                {[
                  leg.room,
                  leg.staffId && staffName(leg.staffId),
                  leg.outcome && legOutcomeLabels[leg.outcome],
                ]
                  .filter(Boolean)
                  .join('　')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
