import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate, type EntryOf } from '../journal/kind.ts';
import { queueKinds } from '../queue/events.ts';
import { foldQueue } from '../queue/fold.ts';
import { emptyQueue, endQueue, type QueueState } from '../queue/state.ts';
import { outrun, overwritten, rejected, type VisitConflict } from './conflict.ts';
import { type Purpose, type VisitOutcome, visitKinds } from './events.ts';
import { amendNote, type VisitNote, writeNote } from './note.ts';
import type { Priority } from './priority.ts';

export interface VisitState {
  readonly visitId: string;
  readonly residentId: string;
  readonly residentName: string;
  /** GB/T 2261.1. */
  readonly sex: string;
  readonly birthDate: string | null;
  readonly ticket: string;
  readonly localDate: string;
  readonly priority: Priority;
  readonly purpose: Purpose;
  readonly department: string | null;
  readonly openedAt: Stamp;
  readonly openedBy: string;
  readonly status: 'open' | 'closed';
  readonly closedAt: Stamp | null;
  readonly outcome: VisitOutcome | null;
  readonly complaint: string | null;
  readonly notes: readonly VisitNote[];
  readonly queue: QueueState;
  readonly conflicts: readonly VisitConflict[];
}

const allKinds = { ...visitKinds, ...queueKinds } as const;
type VisitEntry = EntryOf<typeof allKinds>;
type OfKind<Name extends VisitEntry['kind']> = Extract<VisitEntry, { readonly kind: Name }>;

function open(entry: OfKind<'visits.opened'>): VisitState {
  const { birthDate, department, ...body } = entry.body;
  return {
    visitId: entry.subject.id,
    ...body,
    birthDate: birthDate ?? null,
    department: department ?? null,
    openedAt: entry.at,
    openedBy: entry.actor.staffId,
    status: 'open',
    closedAt: null,
    outcome: null,
    complaint: null,
    notes: [],
    queue: emptyQueue,
    conflicts: [],
  };
}

function change(state: VisitState, entry: OfKind<'visits.changed'>): VisitState {
  const { priority, purpose, department } = entry.body.changes;
  const conflicts = [
    ...state.conflicts,
    ...(priority ? overwritten(entry, 'priority', state.priority, priority) : []),
    ...(purpose ? overwritten(entry, 'purpose', state.purpose, purpose) : []),
    ...(department ? overwritten(entry, 'department', state.department, department) : []),
  ];
  return {
    ...state,
    priority: priority ? priority.now : state.priority,
    purpose: purpose ? purpose.now : state.purpose,
    department: department ? department.now : state.department,
    conflicts,
  };
}

function close(state: VisitState, entry: OfKind<'visits.closed'>): VisitState {
  const { outcome } = entry.body;
  if (state.status === 'closed') {
    return {
      ...state,
      conflicts: [...state.conflicts, ...rejected(entry, 'outcome', state.outcome, outcome)],
    };
  }
  const queue = endQueue(state.queue, entry.at);
  return { ...state, status: 'closed', closedAt: entry.at, outcome, queue };
}

function settle(state: VisitState, entry: OfKind<'visits.conflict-settled'>): VisitState {
  const { log, seq, note } = entry.body;
  const settled = { staffId: entry.actor.staffId, at: entry.at, note };
  const conflicts = state.conflicts.map((conflict) =>
    conflict.log === log && conflict.seq === seq && conflict.settled === null
      ? { ...conflict, settled }
      : conflict,
  );
  return { ...state, conflicts };
}

function foldVisit(state: VisitState | undefined, entry: VisitEntry): VisitState | undefined {
  // Nothing can be said of a visit whose opening is not here yet; it refolds when that comes.
  if (state === undefined) return entry.kind === 'visits.opened' ? open(entry) : undefined;
  switch (entry.kind) {
    case 'visits.opened': {
      const { ticket } = entry.body;
      return {
        ...state,
        conflicts: [...state.conflicts, ...rejected(entry, 'ticket', state.ticket, ticket)],
      };
    }
    case 'visits.changed':
      return change(state, entry);
    case 'visits.complaint-recorded': {
      const lost = overwritten(entry, 'complaint', state.complaint, entry.body);
      return { ...state, complaint: entry.body.now, conflicts: [...state.conflicts, ...lost] };
    }
    case 'visits.note-written':
      return { ...state, ...writeNote(state, entry) };
    case 'visits.note-amended':
      return { ...state, ...amendNote(state, entry) };
    case 'visits.closed':
      return close(state, entry);
    case 'visits.reopened':
      return { ...state, status: 'open', closedAt: null, outcome: null };
    case 'visits.conflict-settled':
      return settle(state, entry);
    default: {
      const { queue, lost } = foldQueue(state, entry, entry.at);
      return lost
        ? { ...state, conflicts: [...state.conflicts, outrun(entry, state.queue.current)] }
        : { ...state, queue };
    }
  }
}

/** A visit with its way through the queue: one subject, for closing the one ends the other. */
export const visitAggregate = defineAggregate('visit', allKinds, foldVisit);
