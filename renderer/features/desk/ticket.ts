import type { QueueRow } from '../../../contract/queue.ts';

/** What the registrar says to the person: the number, where to go, how many wait there. */
export interface Ticket {
  readonly row: QueueRow;
  /** The person had a ticket of today already and keeps it. */
  readonly again: boolean;
  /** What is to be said besides, e.g. why there is no record number yet. */
  readonly notes?: readonly string[];
}

const waits = ({ status, visitStatus }: QueueRow) =>
  visitStatus === 'open' && (status === 'waiting' || status === 'skipped');

/** How many others wait at the same stage and came there before. */
export function waitingBefore(rows: readonly QueueRow[], own: QueueRow): number {
  return rows.filter(
    (row) =>
      waits(row) && row.visitId !== own.visitId && row.stage === own.stage && row.enteredMs < own.enteredMs,
  ).length;
}
