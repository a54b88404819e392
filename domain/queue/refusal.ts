import { type QueueMove, stageLabels } from './events.ts';
import type { CurrentLeg, QueueStatus, QueueSubject } from './state.ts';

export type QueueRefusalCode =
  | 'visit-closed'
  | 'not-queued'
  | 'already-queued'
  | 'other-stage'
  | 'held-elsewhere'
  | 'wrong-status'
  | 'other-doctor'
  | 'other-room'
  | 'same-place';

export interface QueueRefusal {
  readonly code: QueueRefusalCode;
  /** For the person who asked: what stands, and what to do now. */
  readonly sentence: string;
}

type Transition = Exclude<QueueMove, { readonly kind: 'queue.joined' }>;

const allowedFrom: Readonly<Record<Transition['kind'], readonly QueueStatus[]>> = {
  'queue.called': ['waiting', 'skipped'],
  'queue.recalled': ['called'],
  'queue.skipped': ['waiting', 'called'],
  'queue.started': ['waiting', 'skipped', 'called'],
  'queue.moved': ['waiting', 'skipped', 'called', 'in-room'],
  'queue.finished': ['in-room'],
  'queue.transferred': ['waiting', 'skipped', 'called', 'in-room'],
  'queue.marked-no-show': ['called'],
  'queue.returned': ['no-show'],
};

const statusSentences: Readonly<Record<QueueStatus, string>> = {
  waiting: '此人正在候诊，尚未呼叫。请先呼叫。',
  called: '此人已被呼叫，尚未到诊。请重呼，或先确认到诊。',
  'in-room': '此人已在诊室内。请先结束本次接诊。',
  skipped: '此人已过号顺延，仍在候诊。可直接呼叫。',
  'no-show': '此人呼叫未到。本人返回后请先登记返回，再呼叫。',
  done: '此人已完成本次流程。如需再次候诊，请重新排队。',
};

const refuse = (code: QueueRefusalCode, sentence: string): QueueRefusal => ({ code, sentence });

function refuseHolder(current: CurrentLeg, move: Transition): QueueRefusal | null {
  if (current.status !== 'called' && current.status !== 'in-room') return null;
  const holderRoom = current.holder?.room ?? null;
  if (!('room' in move.body) || move.body.room === holderRoom) return null;
  const what = current.status === 'called' ? '呼叫' : '接诊';
  const sentence = `此人已由${holderRoom ?? '其他诊室'}${what}，此处未作改动。请选下一位，或请对方转诊室。`;
  return refuse('held-elsewhere', sentence);
}

function refuseTaker(current: CurrentLeg, move: Transition): QueueRefusal | null {
  if (move.kind !== 'queue.called' && move.kind !== 'queue.started') return null;
  if (current.doctorId !== null && current.doctorId !== move.body.byStaffId) {
    return refuse('other-doctor', '此人在等候另一位医生，未呼叫。如由您接诊，请先办理转诊室。');
  }
  if (current.room !== null && current.room !== move.body.room) {
    return refuse('other-room', `此人在等候${current.room}，未呼叫。如由您接诊，请先办理转诊室。`);
  }
  return null;
}

function refuseTarget(current: CurrentLeg, move: Transition): QueueRefusal | null {
  if (move.kind === 'queue.moved' && move.body.toStage === current.stage) {
    return refuse('same-place', `此人已在“${stageLabels[current.stage]}”，未改动。换诊室或医生请用转诊室。`);
  }
  if (move.kind !== 'queue.transferred') return null;
  const { toRoom = null, toDoctorId = null } = move.body;
  return toRoom === current.room && toDoctorId === current.doctorId
    ? refuse('same-place', '此人已在等候该诊室或医生，未改动。请选择另一诊室或医生。')
    : null;
}

/**
 * Why a move may not follow on what stands; null if it may. The commands ask it before they write, and the fold
 * asks it again: an entry that was allowed where it was written may not be where two nodes' entries meet.
 */
export function refusalOf(subject: Omit<QueueSubject, 'visitId'>, move: QueueMove): QueueRefusal | null {
  const { current } = subject.queue;
  if (subject.status === 'closed') {
    return refuse('visit-closed', '本次就诊已结束，未改动。需要继续时请先重新打开就诊，或新登记一次。');
  }
  if (move.kind === 'queue.joined') {
    return current === null || current.status === 'done'
      ? null
      : refuse('already-queued', `此人已在“${stageLabels[current.stage]}”排队，未重复排队。`);
  }
  if (current === null) return refuse('not-queued', '此人尚未排队，未改动。请先排队。');
  if (current.status === 'done') return refuse('wrong-status', statusSentences.done);
  if (current.stage !== move.body.stage) {
    return refuse('other-stage', `此人已到“${stageLabels[current.stage]}”，未改动。请刷新队列后再操作。`);
  }
  return (
    refuseHolder(current, move) ??
    (allowedFrom[move.kind].includes(current.status)
      ? (refuseTaker(current, move) ?? refuseTarget(current, move))
      : refuse('wrong-status', statusSentences[current.status]))
  );
}
