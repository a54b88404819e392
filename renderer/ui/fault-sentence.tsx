import { faultOf } from '../client/errors.ts';
import { Button } from './plain/button.tsx';
import { Sentence } from './sentence.tsx';

interface FaultSentenceProps {
  /** What was thrown; nothing is shown for null or undefined. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** The sentence of whatever a query or change threw. */
export function FaultSentence({ error, onRetry }: FaultSentenceProps) {
  if (error === null || error === undefined) return null;
  return (
    <Sentence tone="danger">
      {faultOf(error).sentence}
      {onRetry && (
        <Button kind="link" onClick={onRetry}>
          重试
        </Button>
      )}
    </Sentence>
  );
}
