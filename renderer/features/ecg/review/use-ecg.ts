import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '../../../client/query.ts';
import { recordingOf } from '../recording-of.ts';

/** An ECG, opened once for each time that it is shown: every opening is an entry of the audit. */
export function useEcg(ecgId: string | undefined) {
  const query = useQuery(
    orpc.ecg.get.queryOptions({
      input: ecgId === undefined ? skipToken : { ecgId, purpose: 'care' },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnReconnect: false,
    }),
  );
  const samples = query.data?.samples;
  const recording = useMemo(() => (samples ? recordingOf(samples) : undefined), [samples]);
  return { query, recording };
}
