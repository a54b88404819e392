import { useMutation } from '@tanstack/react-query';
import { useTell } from '../../../ui/use-tell.ts';
import { refreshRecord } from './use-chart.ts';

/** One change of a record, with what is said when it is done; the page then shows the record as it has become. */
export function useRecordAct<Input>(act: (input: Input) => Promise<unknown>, said: string, then = () => {}) {
  const tell = useTell();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      tell.done(said);
      then();
      return refreshRecord();
    },
  });
}
