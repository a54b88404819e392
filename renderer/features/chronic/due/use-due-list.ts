import { useInfiniteQuery } from '@tanstack/react-query';
import type { DueRow } from '../../../../contract/chronic-views.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { type DueFilter, dueInput } from './due-filter.ts';
import { takeWhole } from './take-whole.ts';

const ROWS_AT_ONCE = 200;
/** What one request gives at most. */
const MOST_ROWS = 500;

/** The list as far as it was scrolled. */
export function useDueList(filter: DueFilter) {
  const input = dueInput(filter, clinicDate(Date.now()));
  return useInfiniteQuery(
    orpc.chronic.dueList.infiniteOptions({
      input: (offset: number) => ({ ...input, offset, limit: ROWS_AT_ONCE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const have = pages.reduce((sum, { rows }) => sum + rows.length, 0);
        return have < total ? have : undefined;
      },
    }),
  );
}

/** All of it, to be printed or exported; that leaves an entry of the audit. */
export async function takeDueList(filter: DueFilter): Promise<readonly DueRow[]> {
  const input = dueInput(filter, clinicDate(Date.now()));
  const rows = await takeWhole(
    (offset) => node.chronic.dueList({ ...input, offset, limit: MOST_ROWS }),
    ({ cardId }) => cardId,
  );
  await node.chronic.listTaken({ list: 'due', rows: rows.length });
  return rows;
}
