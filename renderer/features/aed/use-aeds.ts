import { useQuery } from '@tanstack/react-query';
import { useNode } from '../../client/node-store.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { actHook } from '../../ui/act-hook.ts';

/** Somebody else on the round may have inspected meanwhile. */
const FRESH_MS = 15_000;

export function useAeds() {
  return useQuery(orpc.aed.list.queryOptions({ refetchInterval: FRESH_MS }));
}

/** Doctors look; nurses, public-health workers and the manager keep the circle. */
export function useMayKeep(): boolean {
  return useNode(({ session }) => session?.person.role !== 'doctor');
}

/** One thing that is told of the circle; what is shown of it is then loaded again. */
export const useAedAct = actHook(() => queryClient.invalidateQueries({ queryKey: orpc.aed.key() }));
