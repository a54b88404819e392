import { useQuery } from '@tanstack/react-query';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/**
 * Opens the record that stands for a resident: a visit may have been opened under one that was merged into it since, and
 * what must not be overlooked stands in the other.
 */
export function useChart(residentId: string) {
  const own = useRecord(residentId);
  return useRecord(own.data?.survivorId ?? residentId);
}

/** Every load is an entry of the access log, so it is loaded once, and again only when the record itself has changed. */
function useRecord(residentId: string) {
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
