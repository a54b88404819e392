import type { QueueRow } from '../../../contract/queue.ts';

export interface QueueFilter {
  readonly stage: QueueRow['stage'] | 'all' | 'here';
  readonly room: string | undefined;
  /** Part of a ticket or a name. */
  readonly text: string;
}

export const everybodyHere: QueueFilter = { stage: 'here', room: undefined, text: '' };

/** The room a person waits for, or is in. */
export function roomOf({ holder, room, status }: QueueRow): string | null {
  const isInRoom = status === 'called' || status === 'in-room' || status === 'no-show';
  return isInRoom && holder ? holder.room : room;
}

/** Whether the visit goes on: neither closed nor through with all stages. */
export function isHere({ visitStatus, stage }: QueueRow): boolean {
  return visitStatus === 'open' && stage !== 'done';
}

function suitsStage(row: QueueRow, stage: QueueFilter['stage']): boolean {
  switch (stage) {
    case 'all':
      return true;
    case 'here':
      return isHere(row);
    case 'done':
      return !isHere(row);
    default:
      return isHere(row) && row.stage === stage;
  }
}

/** The rows that a filter leaves, in their order. */
export function filterRows(rows: readonly QueueRow[], filter: QueueFilter): readonly QueueRow[] {
  const text = filter.text.trim().toLowerCase();
  return rows.filter((row) => {
    const room = roomOf(row);
    return (
      suitsStage(row, filter.stage) &&
      (filter.room === undefined || room === filter.room) &&
      (text === '' || row.ticket.toLowerCase().includes(text) || row.name.toLowerCase().includes(text))
    );
  });
}
