import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { node } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

const MOST_SHOWN = 50;
/** A memory comes as hundreds of readings at once: the list is asked for when they are through. */
const GATHER_MS = 50;

/** What this seat's devices have measured and nobody has claimed, kept up to date. */
export function useOpenReadings() {
  const seatId = useNode(({ session }) => session?.seat.id);
  const list = orpc.readings.open.queryOptions({ input: { of: 'seat', limit: MOST_SHOWN } });
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(
    (signal) => node.readings.changes(undefined, { signal }),
    (change) => {
      if (change.seatId !== seatId || gathering.current !== undefined) return;
      gathering.current = setTimeout(() => {
        gathering.current = undefined;
        void queryClient.invalidateQueries({ queryKey: list.queryKey });
      }, GATHER_MS);
    },
  );
  return useQuery(list);
}
