import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { recordingOf } from '../recording-of.ts';
import { moveHand, restingHand } from '../review/hand.ts';
import { Tracing } from '../review/tracing.tsx';

/** What was captured, to be looked at before it is filed. */
export function CapturedTracing({ captureId }: { readonly captureId: string }) {
  const captured = useQuery(
    orpc.ecg.captured.queryOptions({ input: { captureId }, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  const recording = useMemo(() => captured.data && recordingOf(captured.data), [captured.data]);
  const [hand, setHand] = useState(restingHand);
  if (!recording) {
    return captured.error ? (
      <FaultSentence error={captured.error} onRetry={() => void captured.refetch()} />
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <Tracing
      label="采到的心电图"
      isFocused
      recording={recording}
      hand={hand}
      onMove={(move, reach) => setHand((now) => moveHand(now, move, reach))}
    />
  );
}
