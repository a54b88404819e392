import type { z } from 'zod';
import { draft } from '../journal/kind.ts';
import { allow, type Decision, refuse } from './decision.ts';
import { visitKinds } from './events.ts';
import type { VisitState } from './state.ts';

type Body<Name extends keyof typeof visitKinds> = Readonly<z.input<(typeof visitKinds)[Name]['body']>>;

export type VisitRefusalCode =
  | 'visit-closed'
  | 'visit-open'
  | 'changed-meanwhile'
  | 'nothing-changed'
  | 'no-such-note'
  | 'note-exists'
  | 'no-such-conflict'
  | 'already-open';
export type VisitDecision = Decision<VisitRefusalCode>;

const closed = () => refuse('visit-closed', '本次就诊已结束，未保存。请先重新打开就诊，再录入。');
const stale = (what: string) =>
  refuse('changed-meanwhile', `${what}刚被他人修改，您的修改未保存。请核对最新内容后再改。`);
const unchanged = () => refuse('nothing-changed', '内容没有变化，未保存。');

const labels = { priority: '优先级别', purpose: '就诊目的', department: '科室' } as const;
type Changeable = keyof typeof labels;

/** Changes priority, purpose or department; refused when its author has not seen what stands. */
export function decideChange(visit: VisitState, body: Body<'changed'>): VisitDecision {
  if (visit.status === 'closed') return closed();
  const fields = (Object.keys(labels) as Changeable[]).filter((field) => body.changes[field] !== undefined);
  const lost = fields.find((field) => body.changes[field]?.was !== visit[field]);
  if (lost) return stale(labels[lost]);
  if (fields.every((field) => body.changes[field]?.now === visit[field])) return unchanged();
  return allow(draft(visitKinds.changed, visit.visitId, body));
}

export function decideComplaint(visit: VisitState, body: Body<'complaintRecorded'>): VisitDecision {
  if (visit.status === 'closed') return closed();
  if (body.was !== visit.complaint) return stale('主诉');
  if (body.now === visit.complaint) return unchanged();
  return allow(draft(visitKinds.complaintRecorded, visit.visitId, body));
}

export function decideWriteNote(visit: VisitState, body: Body<'noteWritten'>): VisitDecision {
  if (visit.status === 'closed') return closed();
  if (visit.notes.some((note) => note.noteId === body.noteId)) {
    return refuse('note-exists', '这条病历已保存，未重复保存。需要修改时请用“修改”。');
  }
  return allow(draft(visitKinds.noteWritten, visit.visitId, body));
}

/** Allowed after the visit was closed too: a record is corrected with its reason, never rewritten. */
export function decideAmendNote(visit: VisitState, body: Body<'noteAmended'>): VisitDecision {
  const note = visit.notes.find((candidate) => candidate.noteId === body.noteId);
  if (!note) return refuse('no-such-note', '没有找到这条病历，未保存。请刷新后重试。');
  if (body.was !== note.text) return stale('这条病历');
  if (body.now === note.text) return unchanged();
  return allow(draft(visitKinds.noteAmended, visit.visitId, body));
}

/** Ends the visit, and with it the person's place in the queue. */
export function decideClose(visit: VisitState, body: Body<'closed'>): VisitDecision {
  return visit.status === 'closed'
    ? refuse('visit-closed', '本次就诊已经结束，未重复操作。')
    : allow(draft(visitKinds.closed, visit.visitId, body));
}

/** `visits`: the person's visits, under all their records; one that is open on the same day keeps this one closed. */
export function decideReopen(
  visit: VisitState,
  body: Body<'reopened'>,
  visits: readonly VisitState[],
): VisitDecision {
  if (visit.status === 'open') return refuse('visit-open', '本次就诊尚未结束，可直接录入。');
  const other = visits.find(
    (candidate) =>
      candidate.visitId !== visit.visitId &&
      candidate.status === 'open' &&
      candidate.localDate === visit.localDate,
  );
  return other
    ? refuse(
        'already-open',
        `${visit.residentName}当天另有一次就诊未结束（${other.ticket}），未打开。请使用该次就诊。`,
      )
    : allow(draft(visitKinds.reopened, visit.visitId, body));
}

/** A person has looked at a conflict and put right what was to be put right. */
export function decideSettleConflict(visit: VisitState, body: Body<'conflictSettled'>): VisitDecision {
  const isOpen = visit.conflicts.some(
    ({ log, seq, settled }) => log === body.log && seq === body.seq && settled === null,
  );
  return isOpen
    ? allow(draft(visitKinds.conflictSettled, visit.visitId, body))
    : refuse('no-such-conflict', '此项已处理或不存在，未改动。请刷新待处理列表。');
}
