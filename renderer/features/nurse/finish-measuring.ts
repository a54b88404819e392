import type { QueueRow } from '../../../contract/queue.ts';
import { faultOf } from '../../client/errors.ts';
import { node } from '../../client/node.ts';
import { placeOf, whoText } from '../queue/place.ts';
import { refreshQueue } from '../queue/refresh-queue.ts';
import type { Said } from '../queue/use-queue-act.ts';
import type { SavedForm, SaveKind } from '../vitals/use-vitals-form.ts';
import { measuredText, saidOf } from './measured-text.ts';
import type { Target } from './send-target.tsx';

interface Finish {
  readonly row: QueueRow;
  readonly room: string;
  readonly target: Target;
  readonly saved: SavedForm;
  readonly kind: SaveKind;
}

export interface Finished {
  readonly said: Said;
  /** The person went on to the doctor. */
  readonly isGone: boolean;
  /** What could not be saved, for another attempt. */
  readonly complaintLeft?: string;
}

/** After the numbers are saved: the complaint, then on to the doctor. Says in words what was done and what was not. */
export async function finishMeasuring(finish: Finish): Promise<Finished> {
  const { row, saved, kind } = finish;
  const who = `${whoText(row)}：${measuredText(saved)}`;
  let complaintLeft = saved.complaint;
  try {
    await recordComplaint(row, saved.complaint);
    complaintLeft = undefined;
    if (kind === 'save') return { said: saidOf(saved, `${who}。`), isGone: false };
    const where = await sendToDoctor(finish);
    return { said: saidOf(saved, `${who}，已转到${where}。`), isGone: true };
  } catch (error) {
    const undone = complaintLeft === undefined ? '没有转到就诊' : '主诉没有保存，也没有转到就诊';
    const sentence = `${who}；但${undone}：${faultOf(error).sentence}`;
    const left = complaintLeft === undefined ? {} : { complaintLeft };
    return { said: { tone: 'danger', sentence }, isGone: false, ...left };
  } finally {
    void refreshQueue();
  }
}

async function recordComplaint(row: QueueRow, complaint: string | undefined): Promise<void> {
  const now = complaint?.trim() ?? '';
  if (now === '' || now === row.complaint) return;
  await node.visits.recordComplaint({ visitId: row.visitId, was: row.complaint, now });
}

async function sendToDoctor({ row, room, target }: Finish): Promise<string> {
  const at = placeOf(row);
  if (!at) return '就诊';
  // Whoever was measured has been here, even when nobody pressed the key.
  if (row.status !== 'in-room') await node.queue.start({ ...at, room });
  await node.queue.move({
    ...at,
    room,
    toStage: 'consult',
    ...(target.room !== undefined && { toRoom: target.room }),
    ...(target.doctorId !== undefined && { toDoctorId: target.doctorId }),
  });
  return target.room ?? '就诊';
}
