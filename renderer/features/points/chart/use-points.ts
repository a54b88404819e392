import { useMutation, useQuery } from '@tanstack/react-query';
import type { PointsView } from '../../../../contract/points.ts';
import { orpc, queryClient } from '../../../client/query.ts';
import { useTell } from '../../../ui/use-tell.ts';

const pointsQuery = (residentId: string) =>
  // Every look is an entry of the audit: asked once for each time the tab is opened.
  orpc.points.ofResident.queryOptions({
    input: { residentId },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export function usePoints(residentId: string) {
  return useQuery(pointsQuery(residentId));
}

/** One movement of somebody's ledger; the node answers with the ledger as it has become. */
export function usePointsAct<Input>(
  act: (input: Input) => Promise<PointsView>,
  said: string,
  then = () => {},
) {
  const tell = useTell();
  return useMutation({
    mutationFn: act,
    onSuccess: (points) => {
      tell.done(said);
      queryClient.setQueryData(pointsQuery(points.residentId).queryKey, points);
      then();
      return queryClient.invalidateQueries({ queryKey: orpc.points.benefits.key() });
    },
  });
}
