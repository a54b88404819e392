import type { ReactNode } from 'react';
import { FaultSentence } from './fault-sentence.tsx';

interface Asked {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What a list to choose from is while it is empty; to be spread into a `Select`. */
export interface Choices {
  readonly loading: boolean;
  readonly notFoundContent: ReactNode;
}

/** That the choices are coming, or why they did not come; `none` only where the node knows of none. */
export function choicesOf({ isPending, error, refetch }: Asked, none: string): Choices {
  if (error) {
    const fault = <FaultSentence error={error} onRetry={() => void refetch()} />;
    return { loading: false, notFoundContent: fault };
  }
  return { loading: isPending, notFoundContent: isPending ? '正在载入…' : none };
}
