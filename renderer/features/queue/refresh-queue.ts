import { useEffect, useRef } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** Changes that come within this time are loaded together: a busy morning must not draw every list fifty times. */
const TOGETHER_MS = 60;

/** Loads again whatever shows the queue or a visit. */
export function refreshQueue(): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: orpc.queue.key() }),
    queryClient.invalidateQueries({ queryKey: orpc.visits.key() }),
  ]);
}

/** Shows a row as the node has just answered it, before the lists are loaded again. */
export function showNow(row: QueueRow): void {
  queryClient.setQueryData(orpc.queue.today.queryKey(), (rows) =>
    rows?.map((old) => (old.visitId === row.visitId ? row : old)),
  );
}

/** Keeps every list of the page up to date with what other seats do. Once per page. */
export function useQueueChanges(): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(
    (signal) => node.queue.changes(undefined, { signal }),
    () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void refreshQueue();
      }, TOGETHER_MS);
    },
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
