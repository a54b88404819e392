import type { InferClientInputs, InferClientOutputs } from '@orpc/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { orpc } from '../../client/query.ts';
import type { NodeClient } from '../../client/types.ts';
import type { AuditFilter } from './audit-filter.ts';

export type AuditRow = InferClientOutputs<NodeClient>['audit']['list']['rows'][number];
type Before = InferClientInputs<NodeClient>['audit']['list']['before'];

const PAGE_ROWS = 200;

/** Audit entries, newest first, page after page. */
export function useAudit({ resident, ...filter }: AuditFilter) {
  return useInfiniteQuery(
    orpc.audit.list.infiniteOptions({
      input: (before: Before) => ({
        ...filter,
        ...(resident && { residentId: resident.id }),
        ...(before && { before }),
        limit: PAGE_ROWS,
      }),
      initialPageParam: undefined as Before,
      getNextPageParam: ({ rows, more }): Before => {
        const last = rows.at(-1);
        return more && last ? { at: last.at, log: last.log, seq: last.seq } : undefined;
      },
    }),
  );
}
