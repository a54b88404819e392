import { useState } from 'react';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import styles from '../ecg.module.css';
import { takenText } from '../time-words.ts';
import { moveHand, restingHand } from './hand.ts';
import { Tracing } from './tracing.tsx';
import { useEcg } from './use-ecg.ts';

/** The same person's ECG before this one, on the same paper. */
export function PreviousTracing({ ecgId }: { readonly ecgId: string }) {
  const { query, recording } = useEcg(ecgId);
  const [hand, setHand] = useState(restingHand);
  const { data } = query;
  if (!data) {
    return query.error ? (
      <FaultSentence error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <div className={styles.tracing}>
      <h3>
        上次：{takenText(data.ecg.takenAt)}
        {data.ecg.measures && `　心率 ${Math.round(data.ecg.measures.heartRatePerMin ?? 0) || '—'} 次/分`}
      </h3>
      {recording ? (
        <Tracing
          label="上次的心电图"
          recording={recording}
          hand={hand}
          onMove={(move, reach) => setHand((now) => moveHand(now, move, reach))}
        />
      ) : (
        <Empty title="上次的波形还没有传到这台电脑" />
      )}
    </div>
  );
}
