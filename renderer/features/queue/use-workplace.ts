import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { orpc } from '../../client/query.ts';
import { mergeLines } from './merge-lines.ts';
import { isHeld } from './place.ts';

export interface Workplace {
  /** Whom this room may call, the next one first. */
  readonly line: readonly QueueRow[];
  /** Whom this room has called or is seeing. */
  readonly held: readonly QueueRow[];
  /** Who did not come when this room called. */
  readonly missed: readonly QueueRow[];
  readonly today: readonly QueueRow[];
  /** All of it is here; a later fault leaves what was there. */
  readonly isKnown: boolean;
  readonly error: unknown;
  readonly reload: () => void;
}

/** Those who wait for a room in some stages, and those whom it holds. @param stages a constant of the page */
export function useWorkplace(stages: readonly WaitingStage[], room: string | undefined): Workplace {
  const enabled = room !== undefined;
  const today = useQuery(orpc.queue.today.queryOptions({ enabled }));
  const lines = useQueries({
    queries: stages.map((stage) =>
      orpc.queue.line.queryOptions({ input: { stage, room: room ?? '' }, enabled }),
    ),
    combine: (results) => ({
      rows: mergeLines(results.map(({ data }) => data ?? [])),
      isKnown: results.every(({ data }) => data !== undefined),
      error: results.find(({ error }) => error)?.error ?? null,
      refetch: () => results.map(({ refetch }) => refetch()),
    }),
  });
  const here = useMemo(
    () => (today.data ?? []).filter((row) => row.visitStatus === 'open' && row.holder?.room === room),
    [today.data, room],
  );
  const ofMyStages = here.filter(({ stage }) => stages.some((mine) => mine === stage));
  return {
    line: lines.rows,
    held: ofMyStages.filter(isHeld),
    missed: ofMyStages.filter(({ status }) => status === 'no-show'),
    today: today.data ?? [],
    isKnown: today.data !== undefined && lines.isKnown,
    error: today.error ?? lines.error,
    reload: () => {
      void today.refetch();
      lines.refetch();
    },
  };
}
