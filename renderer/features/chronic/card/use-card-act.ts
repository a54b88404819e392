import { useMutation } from '@tanstack/react-query';
import { useTell } from '../../../ui/use-tell.ts';
import { refreshChronic } from '../use-chronic.ts';

/** One change of a card, with what is said when it is done; the page then shows the card as it has become. */
export function useCardAct<Input>(act: (input: Input) => Promise<unknown>, said: string, then = () => {}) {
  const tell = useTell();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      tell.done(said);
      then();
      refreshChronic();
    },
  });
}
