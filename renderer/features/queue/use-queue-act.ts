import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { faultOf } from '../../client/errors.ts';
import type { Tone } from '../../ui/sentence.tsx';
import { refreshQueue, showNow } from './refresh-queue.ts';

export interface Said {
  readonly tone: Tone;
  readonly sentence: string;
}

interface Act {
  readonly run: () => Promise<{ readonly row: QueueRow }>;
  /** What to say when it is done. */
  readonly said: (row: QueueRow) => string;
  readonly after?: ((row: QueueRow) => void) | undefined;
}

export interface QueueActs {
  readonly isBusy: boolean;
  /** How the last act went, in words, until the next one. */
  readonly said: Said | undefined;
  readonly say: (said: Said | undefined) => void;
  /** One at a time; what is pressed meanwhile does nothing. */
  readonly act: (act: Act) => void;
}

/** Moves in the queue, and at one fixed place of the page how each of them went. */
export function useQueueAct(): QueueActs {
  const [said, say] = useState<Said>();
  const change = useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: ({ row }, { said: words, after }) => {
      showNow(row);
      say({ tone: 'good', sentence: words(row) });
      after?.(row);
      // Not waited for: the next key may come before the lists have been loaded again.
      void refreshQueue();
    },
    onError: (error) => {
      const { code, sentence } = faultOf(error);
      say({ tone: code === 'nobody-waits' ? 'info' : 'danger', sentence });
      // Whoever was quicker has changed what we show.
      void refreshQueue();
    },
  });
  const { mutate, isPending } = change;
  return useMemo(
    () => ({ isBusy: isPending, said, say, act: (wish) => void (isPending || mutate(wish)) }),
    [isPending, said, mutate],
  );
}
