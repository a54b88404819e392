import { useMutation } from '@tanstack/react-query';
import { faultOf } from '../client/errors.ts';
import { useTell } from './use-tell.ts';

/**
 * Makes an area's hook for its changes: `useCardAct(act, said, then)` does one, says `said` when it is done, calls
 * `then`, and has what is shown loaded again.
 *
 * @param refresh loads again what the area's pages show; when it gives a promise the act is busy until then
 */
export function actHook(refresh: () => unknown) {
  return function useAct<Input>(act: (input: Input) => Promise<unknown>, said: string, then = () => {}) {
    const tell = useTell();
    return useMutation({
      mutationFn: act,
      onSuccess: () => {
        tell.done(said);
        then();
        return refresh();
      },
      // Who changed it meanwhile has to be seen before it is changed again.
      onError: (error) => (faultOf(error).code === 'changed-meanwhile' ? refresh() : undefined),
    });
  };
}
