import type { Stamp } from '../journal/hybrid-clock.ts';
import type { Stage } from './events.ts';

export type QueueStatus = 'waiting' | 'called' | 'in-room' | 'skipped' | 'no-show' | 'done';

/** One stay in one stage for one room or doctor. */
export interface QueueLeg {
  readonly stage: Stage;
  /** The room and the doctor the person waits for; null: whoever of the stage is free. */
  readonly room: string | null;
  readonly doctorId: string | null;
  /** Who called or saw the person last; it holds them while the status is `called` or `in-room`. */
  readonly holder: { readonly room: string; readonly staffId: string } | null;
  readonly enteredAt: Stamp;
  /** The first call; `calls` counts the repeated ones too. */
  readonly calledAt: Stamp | null;
  readonly calls: number;
  readonly skips: number;
  readonly startedAt: Stamp | null;
}

export interface CurrentLeg extends QueueLeg {
  readonly status: QueueStatus;
  /** When the status began. */
  readonly since: Stamp;
  /** The last call or repeated call: what the waiting-room screen announces. */
  readonly announcedAt: Stamp | null;
  /** Visits that a skipped or returned person lets go first. */
  readonly behind: readonly string[];
  /** Came back after a missed call, or to a stage already passed (回诊, with results): no second long wait. */
  readonly returned: boolean;
}

export interface PastLeg extends QueueLeg {
  readonly leftAt: Stamp;
  /** `closed`: the visit was closed while the person stood here. */
  readonly outcome: 'moved' | 'transferred' | 'finished' | 'no-show' | 'closed';
}

/** A person's way through the clinic: the one stage they are in, and those behind them, oldest first. */
export interface QueueState {
  readonly current: CurrentLeg | null;
  readonly history: readonly PastLeg[];
}

export const emptyQueue: QueueState = { current: null, history: [] };

/** What the queue's rules look at; a VisitState is one. */
export interface QueueSubject {
  readonly visitId: string;
  readonly status: 'open' | 'closed';
  readonly queue: QueueState;
}

export function newLeg(
  at: Stamp,
  stage: Stage,
  room: string | undefined,
  doctorId: string | undefined,
): CurrentLeg {
  return {
    stage,
    room: room ?? null,
    doctorId: doctorId ?? null,
    holder: null,
    enteredAt: at,
    calledAt: null,
    calls: 0,
    skips: 0,
    startedAt: null,
    status: 'waiting',
    since: at,
    announcedAt: null,
    behind: [],
    returned: false,
  };
}

export function doneLeg(at: Stamp): CurrentLeg {
  return { ...newLeg(at, 'done', undefined, undefined), status: 'done' };
}

function endLeg(leg: CurrentLeg, leftAt: Stamp, outcome: PastLeg['outcome']): PastLeg {
  const { stage, room, doctorId, holder, enteredAt, calledAt, calls, skips, startedAt } = leg;
  return { stage, room, doctorId, holder, enteredAt, calledAt, calls, skips, startedAt, leftAt, outcome };
}

/** The queue after its current stage ended and `next` began: the only way from one stage to another. */
export function succeed(
  queue: QueueState,
  leftAt: Stamp,
  outcome: PastLeg['outcome'],
  next: CurrentLeg,
): QueueState {
  const { current, history } = queue;
  if (current === null || current.status === 'done') return { current: next, history };
  return { current: next, history: [...history, endLeg(current, leftAt, outcome)] };
}

/** The queue of a visit that was closed at `at`; who had missed the call had left when they missed it. */
export function endQueue(queue: QueueState, at: Stamp): QueueState {
  const { current } = queue;
  if (current === null || current.status === 'done') return queue;
  return current.status === 'no-show'
    ? succeed(queue, current.since, 'no-show', doneLeg(at))
    : succeed(queue, at, 'closed', doneLeg(at));
}
