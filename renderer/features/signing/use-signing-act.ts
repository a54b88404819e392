import { useMutation } from '@tanstack/react-query';
import { useTell } from '../../ui/use-tell.ts';
import { refreshSigning } from './refresh-signing.ts';

/** One change of a contract or team, with what is said when it is done; what is shown is then loaded again. */
export function useSigningAct<Input>(act: (input: Input) => Promise<unknown>, said: string, then = () => {}) {
  const tell = useTell();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      tell.done(said);
      then();
      return refreshSigning();
    },
  });
}
