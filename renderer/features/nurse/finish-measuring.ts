import type { QueueRow } from '../../../contract/queue.ts';
import { faultOf } from '../../client/errors.ts';
import { node } from '../../client/node.ts';
import { placeOf, whoText } from '../queue/place.ts';
import { refreshQueue } from '../queue/refresh-queue.ts';
import type { Said } from '../queue/use-queue-act.ts';
import type { SavedForm, SaveKind } from '../vitals/vitals-form.tsx';
import { vitalsText } from '../vitals/vitals-words.ts';
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
}

/** After the numbers are saved: the complaint, then on to the doctor. Says in words what was done and what was not. */
export async function finishMeasuring(finish: Finish): Promise<Finished> {
  const { row, saved, kind } = finish;
  const measured = measuredText(saved);
  try {
    await recordComplaint(row, saved.complaint);
    if (kind === 'save') return { said: saidOf(saved, `${whoText(row)}：${measured}。`), isGone: false };
    const where = await sendToDoctor(finish);
    return { said: saidOf(saved, `${whoText(row)}：${measured}，已转到${where}。`), isGone: true };
  } catch (error) {
    const sentence = `${whoText(row)}：${measured}；后面的步骤没有完成：${faultOf(error).sentence}`;
    return { said: { tone: 'danger', sentence }, isGone: false };
  } finally {
    void refreshQueue();
  }
}

function measuredText({ row, isOlder }: SavedForm): string {
  if (!row) return '没有测量';
  const text = `已保存 ${vitalsText(row.vitals.values)}`;
  return isOlder ? `${text}（这是连接中断前的一组，之后的改动没有保存，请用“更正”）` : text;
}

function saidOf({ row, isOlder }: SavedForm, sentence: string): Said {
  const critical = row?.marks.some(({ level }) => level === 'critical') ?? false;
  if (critical) return { tone: 'warn', sentence: `有危急值，请立即报告医生。${sentence}` };
  return { tone: isOlder || row?.marks.length ? 'warn' : 'good', sentence };
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
