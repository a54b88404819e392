import type { z } from 'zod';
import type { Draft } from '../journal/entry.ts';
import { draft } from '../journal/kind.ts';
import { allow, type Decision } from '../visits/decision.ts';
import { type QueueMove, queueKinds } from './events.ts';
import { behindNext } from './next-in-line.ts';
import type { QueuePolicy } from './policy.ts';
import { type QueueRefusalCode, refusalOf } from './refusal.ts';
import type { QueueSubject } from './state.ts';

type Body<Name extends keyof typeof queueKinds> = Readonly<z.input<(typeof queueKinds)[Name]['body']>>;

export type QueueDecision = Decision<QueueRefusalCode>;

/** Whom a skipped or returned person lets go first is decided from the line as it stands now. */
interface Line {
  /** Visit ids, next one first: the result of `nextInLine`. */
  readonly line: readonly string[];
}

function decide(subject: QueueSubject, move: QueueMove, made: Draft): QueueDecision {
  const refusal = refusalOf(subject, move);
  return refusal === null ? allow(made) : { ok: false, ...refusal };
}

/** Into the line of a stage: after check-in, or again when the way through the clinic was over. */
export function decideJoin(subject: QueueSubject, body: Body<'joined'>): QueueDecision {
  return decide(subject, { kind: 'queue.joined', body }, draft(queueKinds.joined, subject.visitId, body));
}

export function decideCall(subject: QueueSubject, body: Body<'called'>): QueueDecision {
  return decide(subject, { kind: 'queue.called', body }, draft(queueKinds.called, subject.visitId, body));
}

/** Calls once more the person whom this room has called. */
export function decideRecall(subject: QueueSubject, body: Body<'recalled'>): QueueDecision {
  return decide(subject, { kind: 'queue.recalled', body }, draft(queueKinds.recalled, subject.visitId, body));
}

/** Puts the person behind the next few of the line; they stay in it. */
export function decideSkip(
  subject: QueueSubject,
  command: Omit<Body<'skipped'>, 'behind'> & Line,
  policy: QueuePolicy,
): QueueDecision {
  const { line, ...seen } = command;
  const body = { ...seen, behind: behindNext(line, subject.visitId, policy.skipBehind) };
  return decide(subject, { kind: 'queue.skipped', body }, draft(queueKinds.skipped, subject.visitId, body));
}

/** The person is in the room, called or not. */
export function decideStart(subject: QueueSubject, body: Body<'started'>): QueueDecision {
  return decide(subject, { kind: 'queue.started', body }, draft(queueKinds.started, subject.visitId, body));
}

/** On to another stage. */
export function decideMove(subject: QueueSubject, body: Body<'moved'>): QueueDecision {
  return decide(subject, { kind: 'queue.moved', body }, draft(queueKinds.moved, subject.visitId, body));
}

/** The way through the clinic is over; the visit stays open until it is closed. */
export function decideFinish(subject: QueueSubject, body: Body<'finished'>): QueueDecision {
  return decide(subject, { kind: 'queue.finished', body }, draft(queueKinds.finished, subject.visitId, body));
}

/** To another room or doctor of the same stage; neither given: to whoever is free. */
export function decideTransfer(subject: QueueSubject, body: Body<'transferred'>): QueueDecision {
  return decide(
    subject,
    { kind: 'queue.transferred', body },
    draft(queueKinds.transferred, subject.visitId, body),
  );
}

/** Called and not there: out of the line until they return. */
export function decideNoShow(subject: QueueSubject, body: Body<'markedNoShow'>): QueueDecision {
  return decide(
    subject,
    { kind: 'queue.marked-no-show', body },
    draft(queueKinds.markedNoShow, subject.visitId, body),
  );
}

/** Back in the line after a missed call, behind the next few. */
export function decideReturn(
  subject: QueueSubject,
  command: Omit<Body<'returned'>, 'behind'> & Line,
  policy: QueuePolicy,
): QueueDecision {
  const { line, ...seen } = command;
  const body = { ...seen, behind: behindNext(line, subject.visitId, policy.returnBehind) };
  return decide(subject, { kind: 'queue.returned', body }, draft(queueKinds.returned, subject.visitId, body));
}
