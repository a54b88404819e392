import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ReadingRow } from '../../../contract/readings.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { readingText } from './reading-words.ts';
import { useDismissReadings, useReofferReadings } from './use-settle-reading.ts';

interface Dismissal {
  /** Asks for the reason. */
  readonly ask: (rows: readonly ReadingRow[]) => void;
  /** The question while it is asked, and the way back afterwards. */
  readonly shown: ReactNode;
}

/** Marking readings as nobody's, and taking that back. */
export function useDismissal(): Dismissal {
  const [asked, ask] = useState<readonly ReadingRow[]>([]);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const dismiss = useDismissReadings((readingIds) => {
    ask([]);
    setDismissed(readingIds);
  });
  const reoffer = useReofferReadings(() => setDismissed([]));
  const [only] = asked;
  const what = asked.length === 1 && only ? readingText(only) : `${asked.length} 条测量`;
  const shown = (
    <>
      <FaultSentence error={reoffer.error} />
      {dismissed.length > 0 && (
        <Sentence tone="good">
          {dismissed.length} 条测量已标为不采用。
          <Button type="link" onClick={() => reoffer.mutate(dismissed)}>
            放回
          </Button>
        </Sentence>
      )}
      {asked.length > 0 && (
        <ReasonDialog
          title="不采用"
          explanation={`${what}。不采用的测量不进入任何人的病历，但记录保留。`}
          okText="不采用"
          act={dismiss}
          onConfirm={(reason) =>
            dismiss.mutate({ readingIds: asked.map(({ readingId }) => readingId), reason })
          }
          onClose={() => ask([])}
        />
      )}
    </>
  );
  return { ask, shown };
}
