import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { useDraftNames } from '../../client/drafts.ts';
import { whoText } from './place.ts';
import type { QueueActs } from './use-queue-act.ts';

export interface Send {
  /** Whom the dialogue is about, while it is open. */
  readonly sending: QueueRow | undefined;
  readonly ask: (row: QueueRow | undefined) => void;
  readonly close: () => void;
}

/** Asks where to send somebody; not before what was typed about them here is saved, or it would stay behind. */
export function useSend(acts: QueueActs, draftName: (visitId: string) => string): Send {
  const [sending, setSending] = useState<QueueRow>();
  const drafts = useDraftNames();
  return {
    sending,
    ask: (row) => {
      if (!row) return;
      if (!drafts.has(draftName(row.visitId))) return setSending(row);
      const sentence = `${whoText(row)} 还有没保存的内容，没有转出。请先按 Ctrl+S 保存，再转出。`;
      acts.say({ tone: 'warn', sentence });
    },
    close: () => setSending(undefined),
  };
}
