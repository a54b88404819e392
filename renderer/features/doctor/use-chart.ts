import { useQuery } from '@tanstack/react-query';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/**
 * Opens a resident's record for care. Every load is an entry of the access log, so it is loaded once, and again only
 * when the record itself has changed.
 */
export function useChart(residentId: string) {
  const chart = orpc.residents.get.queryOptions({
    input: { id: residentId, purpose: 'care' },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
  useLive(
    (signal) => node.residents.changes(undefined, { signal }),
    ({ id }) => {
      if (id === residentId) void queryClient.invalidateQueries({ queryKey: chart.queryKey });
    },
  );
  return useQuery(chart);
}
