import type { Stamp } from '../../journal/hybrid-clock.ts';
import { defineAggregate, type EntryOf } from '../../journal/index.ts';
import type { Disease } from '../diseases.ts';
import type { FormValues } from '../forms/field.ts';
import type { CardDecision } from './decision.ts';
import { type CallResult, type CheckUpResult, type Closing, cardKinds } from './events.ts';

export interface FollowUp {
  readonly followUpId: string;
  readonly localDate: string;
  readonly values: FormValues;
  readonly decision: CardDecision;
  readonly visitId: string | null;
  readonly at: Stamp;
  readonly staffId: string;
  readonly withdrawn: string | null;
  /** What came of the referral; null while nobody asked. */
  readonly referralResult: string | null;
}

export interface CheckUp {
  readonly checkUpId: string;
  readonly localDate: string;
  readonly result: CheckUpResult;
  readonly note: string | null;
  readonly staffId: string;
  readonly withdrawn: string | null;
}

export interface Call {
  readonly callId: string;
  readonly localDate: string;
  readonly result: CallResult;
  readonly on: string | null;
  readonly note: string | null;
  readonly staffId: string;
}

export interface CardConflict {
  readonly field: 'doctorId' | 'gridWorker' | 'diagnosedOn';
  readonly kept: string | null;
  readonly lost: string | null;
  readonly at: Stamp;
}

export interface CardState {
  readonly cardId: string;
  readonly residentId: string;
  readonly disease: Disease;
  readonly status: 'open' | 'closed';
  readonly enrolledOn: string;
  readonly enrolledAt: Stamp;
  /** The first follow-up is due at the latest on this day. */
  readonly firstDue: string;
  readonly how: 'screening' | 'diagnosis' | 'hand';
  readonly diagnosedOn: string | null;
  readonly doctorId: string | null;
  readonly gridWorker: string | null;
  /** In the order of their days; those withdrawn are marked and count for nothing. */
  readonly followUps: readonly FollowUp[];
  readonly checkUps: readonly CheckUp[];
  readonly calls: readonly Call[];
  readonly closure: {
    readonly why: Closing;
    readonly localDate: string;
    readonly note: string | null;
  } | null;
  readonly conflicts: readonly CardConflict[];
}

type CardEntry = EntryOf<typeof cardKinds>;
type Told<Name extends CardEntry['kind']> = Extract<CardEntry, { readonly kind: Name }>;

function enrol(before: CardState | undefined, entry: Told<'chronic.enrolled'>): CardState {
  if (before?.status === 'open') return before;
  const { residentId, disease, how, localDate, firstDue, diagnosedOn, doctorId, gridWorker } = entry.body;
  return {
    cardId: entry.subject.id,
    residentId,
    disease,
    status: 'open',
    enrolledOn: before?.enrolledOn ?? localDate,
    enrolledAt: before?.enrolledAt ?? entry.at,
    firstDue: before?.firstDue ?? firstDue ?? localDate,
    how,
    diagnosedOn: diagnosedOn ?? before?.diagnosedOn ?? null,
    doctorId: doctorId ?? before?.doctorId ?? null,
    gridWorker: gridWorker ?? before?.gridWorker ?? null,
    followUps: before?.followUps ?? [],
    checkUps: before?.checkUps ?? [],
    calls: before?.calls ?? [],
    closure: null,
    conflicts: before?.conflicts ?? [],
  };
}

function followUp(state: CardState, entry: Told<'chronic.followed-up'>): CardState {
  const { followUpId, localDate, values, decision, visitId } = entry.body;
  if (state.followUps.some((each) => each.followUpId === followUpId)) return state;
  const added: FollowUp = {
    followUpId,
    localDate,
    values,
    decision,
    visitId: visitId ?? null,
    at: entry.at,
    staffId: entry.actor.staffId,
    withdrawn: null,
    referralResult: null,
  };
  const followUps = [...state.followUps, added].sort((a, b) =>
    a.localDate === b.localDate ? (a.at < b.at ? -1 : 1) : a.localDate < b.localDate ? -1 : 1,
  );
  return { ...state, followUps };
}

function changeFollowUp(state: CardState, id: string, change: (one: FollowUp) => FollowUp): CardState {
  return { ...state, followUps: state.followUps.map((one) => (one.followUpId === id ? change(one) : one)) };
}

function checkUp(state: CardState, { body, actor }: Told<'chronic.checked-up'>): CardState {
  if (state.checkUps.some(({ checkUpId }) => checkUpId === body.checkUpId)) return state;
  const done = { ...body, note: body.note ?? null, staffId: actor.staffId, withdrawn: null };
  return { ...state, checkUps: [...state.checkUps, done] };
}

function withdrawCheckUp(state: CardState, { body }: Told<'chronic.check-up-withdrawn'>): CardState {
  const { checkUpId, reason } = body;
  const checkUps = state.checkUps.map((one) =>
    one.checkUpId === checkUpId ? { ...one, withdrawn: one.withdrawn ?? reason } : one,
  );
  return { ...state, checkUps };
}

function call(state: CardState, { body, actor }: Told<'chronic.called'>): CardState {
  if (state.calls.some(({ callId }) => callId === body.callId)) return state;
  const { callId, localDate, result, on, note } = body;
  const made = { callId, localDate, result, on: on ?? null, note: note ?? null, staffId: actor.staffId };
  return { ...state, calls: [...state.calls, made] };
}

function assign(state: CardState, { body, at }: Told<'chronic.assigned'>): CardState {
  let next = state;
  for (const field of ['doctorId', 'gridWorker', 'diagnosedOn'] as const) {
    const change = body.changes[field];
    if (!change) continue;
    const current = state[field];
    const lost = current !== change.was && current !== change.now;
    const conflict = { field, kept: change.now, lost: current, at };
    next = {
      ...next,
      [field]: change.now,
      // A change by somebody who saw what stood settles what was in dispute.
      conflicts: lost ? [...next.conflicts, conflict] : next.conflicts.filter((one) => one.field !== field),
    };
  }
  return next;
}

function fold(state: CardState | undefined, entry: CardEntry): CardState | undefined {
  if (entry.kind === 'chronic.enrolled') return enrol(state, entry);
  if (state === undefined) return undefined;
  switch (entry.kind) {
    case 'chronic.followed-up':
      return followUp(state, entry);
    case 'chronic.follow-up-withdrawn':
      return changeFollowUp(state, entry.body.followUpId, (one) => ({
        ...one,
        withdrawn: one.withdrawn ?? entry.body.reason,
      }));
    case 'chronic.referral-followed':
      return changeFollowUp(state, entry.body.followUpId, (one) => ({
        ...one,
        referralResult: entry.body.result,
      }));
    case 'chronic.checked-up':
      return checkUp(state, entry);
    case 'chronic.check-up-withdrawn':
      return withdrawCheckUp(state, entry);
    case 'chronic.called':
      return call(state, entry);
    case 'chronic.assigned':
      return assign(state, entry);
    case 'chronic.closed': {
      const { why, localDate, note } = entry.body;
      return { ...state, status: 'closed', closure: { why, localDate, note: note ?? null } };
    }
    case 'chronic.reopened':
      return { ...state, status: 'open', closure: null };
  }
}

export const cardAggregate = defineAggregate('chronic-card', cardKinds, fold);
