import { useQuery } from '@tanstack/react-query';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** Enough for a trend of some years. */
const MOST_SETS = 100;

/** A resident's measurements, newest first, kept up to date with what other seats record. */
export function useResidentVitals(residentId: string) {
  const list = orpc.vitals.ofResident.queryOptions({ input: { residentId, limit: MOST_SETS } });
  useLive(
    (signal) => node.vitals.changes(undefined, { signal }),
    (event) => {
      if (event.residentId === residentId) void queryClient.invalidateQueries({ queryKey: list.queryKey });
    },
  );
  return useQuery(list);
}
