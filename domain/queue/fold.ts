import type { Stamp } from '../journal/hybrid-clock.ts';
import type { QueueMove } from './events.ts';
import { refusalOf } from './refusal.ts';
import { type CurrentLeg, doneLeg, newLeg, type QueueState, type QueueSubject, succeed } from './state.ts';

function call(leg: CurrentLeg, at: Stamp, holder: CurrentLeg['holder']): CurrentLeg {
  const calls = leg.calls + 1;
  const calledAt = leg.calledAt ?? at;
  return { ...leg, status: 'called', since: at, announcedAt: at, holder, calledAt, calls, behind: [] };
}

/** Whether the person has been seen at a stage before: they come back with results (回诊). */
function seenAt(queue: QueueState, stage: string): boolean {
  return queue.history.some((leg) => leg.stage === stage && leg.startedAt !== null);
}

/** The queue after a move that nothing refuses. */
function advance(queue: QueueState, move: QueueMove, at: Stamp): QueueState {
  if (move.kind === 'queue.joined') {
    const { stage, room, doctorId } = move.body;
    const leg = { ...newLeg(at, stage, room, doctorId), returned: seenAt(queue, stage) };
    return succeed(queue, at, 'moved', leg);
  }
  const leg = queue.current;
  if (leg === null || leg.stage === 'done') return queue;
  const stay = (current: CurrentLeg): QueueState => ({ ...queue, current });
  switch (move.kind) {
    case 'queue.called':
      return stay(call(leg, at, { room: move.body.room, staffId: move.body.byStaffId }));
    case 'queue.recalled':
      return stay({ ...leg, calls: leg.calls + 1, announcedAt: at });
    case 'queue.skipped':
      return stay({ ...leg, status: 'skipped', since: at, skips: leg.skips + 1, behind: move.body.behind });
    case 'queue.started': {
      const holder = { room: move.body.room, staffId: move.body.byStaffId };
      return stay({ ...leg, status: 'in-room', since: at, startedAt: at, holder, behind: [] });
    }
    case 'queue.marked-no-show':
      return stay({ ...leg, status: 'no-show', since: at });
    case 'queue.returned': {
      const again = newLeg(at, leg.stage, leg.room ?? undefined, leg.doctorId ?? undefined);
      return succeed(queue, leg.since, 'no-show', { ...again, returned: true, behind: move.body.behind });
    }
    case 'queue.moved': {
      const { toStage, toRoom, toDoctorId } = move.body;
      const next = newLeg(at, toStage, toRoom, toDoctorId);
      return succeed(queue, at, 'moved', { ...next, returned: seenAt(queue, toStage) });
    }
    case 'queue.transferred':
      return succeed(queue, at, 'transferred', newLeg(at, leg.stage, move.body.toRoom, move.body.toDoctorId));
    case 'queue.finished':
      return succeed(queue, at, 'finished', doneLeg(at));
  }
}

/** A move that says again what already stands (a second click, a retried request) is no conflict. */
function isRepeat(leg: CurrentLeg | null, move: QueueMove): boolean {
  if (leg === null) return false;
  switch (move.kind) {
    case 'queue.joined':
      return leg.stage === move.body.stage;
    case 'queue.called':
    case 'queue.started': {
      const { room, byStaffId } = move.body;
      const isHeld = leg.status === 'called' || leg.status === 'in-room';
      return isHeld && leg.holder?.room === room && leg.holder.staffId === byStaffId;
    }
    case 'queue.moved':
      return leg.stage === move.body.toStage;
    case 'queue.transferred':
      return leg.room === (move.body.toRoom ?? null) && leg.doctorId === (move.body.toDoctorId ?? null);
    case 'queue.finished':
      return leg.status === 'done';
    case 'queue.marked-no-show':
      return leg.status === 'no-show';
    case 'queue.skipped':
      return leg.status === 'skipped';
    case 'queue.returned':
      return leg.status !== 'done';
    case 'queue.recalled':
      // The call that it repeats has been reported already.
      return true;
  }
}

export interface QueueFold {
  readonly queue: QueueState;
  /** The move came second to what stands and a person has to know. */
  readonly lost: boolean;
}

/**
 * The queue after an entry. What may not follow on what stands changes nothing: of two nodes that called the same
 * person while apart, the earlier call in the journal's order stands, and the later is reported as lost.
 */
export function foldQueue(subject: Omit<QueueSubject, 'visitId'>, move: QueueMove, at: Stamp): QueueFold {
  const { queue } = subject;
  if (refusalOf(subject, move) === null) return { queue: advance(queue, move, at), lost: false };
  return { queue, lost: !isRepeat(queue.current, move) };
}
