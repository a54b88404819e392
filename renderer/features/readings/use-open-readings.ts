import { useQuery } from '@tanstack/react-query';
import { node } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

const MOST_SHOWN = 50;

/** What this seat's devices have measured and nobody has claimed, kept up to date. */
export function useOpenReadings() {
  const seatId = useNode(({ session }) => session?.seat.id);
  const list = orpc.readings.open.queryOptions({ input: { of: 'seat', limit: MOST_SHOWN } });
  useLive(
    (signal) => node.readings.changes(undefined, { signal }),
    (change) => {
      if (change.seatId === seatId) void queryClient.invalidateQueries({ queryKey: list.queryKey });
    },
  );
  return useQuery(list);
}
