import { useMutation, useQuery } from '@tanstack/react-query';
import { useNode } from '../../client/node-store.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useTell } from '../../ui/use-tell.ts';

/** Somebody else on the round may have inspected meanwhile. */
const FRESH_MS = 15_000;

export function useAeds() {
  return useQuery(orpc.aed.list.queryOptions({ refetchInterval: FRESH_MS }));
}

/** Doctors look; nurses, public-health workers and the manager keep the circle. */
export function useMayKeep(): boolean {
  return useNode(({ session }) => session?.person.role !== 'doctor');
}

/** One thing that is told of the circle, with what is said when it is done. */
export function useAedAct<Input>(act: (input: Input) => Promise<unknown>, said: string, then = () => {}) {
  const tell = useTell();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      tell.done(said);
      await queryClient.invalidateQueries({ queryKey: orpc.aed.key() });
      then();
    },
  });
}
