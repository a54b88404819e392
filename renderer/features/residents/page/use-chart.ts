import { useQuery } from '@tanstack/react-query';
import type { Purpose } from '../../../../domain/audit/events.ts';
import type { Role } from '../../../../domain/staff/roles.ts';
import { node } from '../../../client/node.ts';
import { useNode } from '../../../client/node-store.ts';
import { orpc, queryClient } from '../../../client/query.ts';
import { useLive } from '../../../client/use-live.ts';

/** Why a role opens a record, as the audit is told. */
export function purposeOf(role: Role | undefined): Purpose {
  return role === 'registrar' ? 'registration' : 'care';
}

export function usePurpose(): Purpose {
  return purposeOf(useNode(({ session }) => session?.person.role));
}

/**
 * A record, opened once for each time that its page is: every opening is an entry of the audit, so nothing is asked
 * again but after a change, and nothing is shown from memory.
 */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

export function useChart(id: string) {
  const query = orpc.residents.get.queryOptions({ input: { id, purpose: usePurpose() }, ...once });
  useLive(
    (signal) => node.residents.changes(undefined, { signal }),
    (changed) => {
      if (changed.id === id) void refreshRecord();
    },
  );
  return useQuery(query);
}

export function useHistory(id: string) {
  return useQuery(orpc.residents.history.queryOptions({ input: { id, purpose: usePurpose() }, ...once }));
}

/** Loads again whatever of a record is open. A merge brings visits, tickets and measurements, or takes them away. */
export function refreshRecord(): Promise<unknown> {
  const areas = [orpc.residents, orpc.visits, orpc.queue, orpc.vitals];
  return Promise.all(areas.map((area) => queryClient.invalidateQueries({ queryKey: area.key() })));
}
