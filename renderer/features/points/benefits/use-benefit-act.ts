import { useMutation } from '@tanstack/react-query';
import { orpc, queryClient } from '../../../client/query.ts';
import { useTell } from '../../../ui/use-tell.ts';

/** One change of the list of benefits, with what is said when it is done. */
export function useBenefitAct<Input>(
  act: (input: Input) => Promise<unknown>,
  said: string,
  then: () => void,
) {
  const tell = useTell();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      tell.done(said);
      then();
      return queryClient.invalidateQueries({ queryKey: orpc.points.benefits.key() });
    },
  });
}
