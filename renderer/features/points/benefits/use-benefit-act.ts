import { orpc, queryClient } from '../../../client/query.ts';
import { actHook } from '../../../ui/act-hook.ts';

/** One change of the list of benefits. */
export const useBenefitAct = actHook(() =>
  queryClient.invalidateQueries({ queryKey: orpc.points.benefits.key() }),
);
