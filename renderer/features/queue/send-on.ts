import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { node } from '../../client/node.ts';
import { placeOf } from './place.ts';

export interface SendWish {
  readonly stage: WaitingStage;
  readonly room?: string;
  readonly doctorId?: string;
  /** Needed within a stage. */
  readonly reason?: string;
}

/** Sends somebody to another stage, or within the stage to another room or doctor. */
export async function sendOn(row: QueueRow, wish: SendWish): Promise<QueueRow> {
  const at = placeOf(row);
  if (!at) return row;
  const { stage, room, doctorId, reason = '' } = wish;
  const seen = { ...at, ...(row.holder && { room: row.holder.room }) };
  const target = { ...(room && { toRoom: room }), ...(doctorId && { toDoctorId: doctorId }) };
  const sent =
    stage === row.stage
      ? await node.queue.transfer({ ...seen, ...target, reason: reason.trim() })
      : await node.queue.move({ ...seen, ...target, toStage: stage });
  return sent.row;
}
