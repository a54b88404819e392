import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';

export interface Place {
  readonly visitId: string;
  readonly stage: WaitingStage;
}

/** Where the page sees somebody: what every move in the queue has to say. Undefined: nowhere any more. */
export function placeOf({ visitId, stage }: QueueRow): Place | undefined {
  return stage === 'done' ? undefined : { visitId, stage };
}

/** Somebody whom a room has called, or who sits in it. */
export function isHeld({ status }: QueueRow): boolean {
  return status === 'called' || status === 'in-room';
}

/** A003 张三. */
export function whoText({ ticket, name }: Pick<QueueRow, 'ticket' | 'name'>): string {
  return `${ticket} ${name}`;
}
