import fc from 'fast-check';
import type { z } from 'zod';
import type { Draft } from '../../../../domain/journal/entry.ts';
import { makeStamp } from '../../../../domain/journal/hybrid-clock.ts';
import type { Aggregate, EntryOf, Kind } from '../../../../domain/journal/kind.ts';
import { compareEntries } from '../../../../domain/journal/order.ts';
import type { QueueMove } from '../../../../domain/queue/events.ts';
import { type VisitState, visitAggregate } from '../../../../domain/visits/state.ts';

const kinds = visitAggregate.kinds;
export type VisitEntry = EntryOf<typeof kinds>;
type Kinds = Readonly<Record<string, Kind>>;

export interface Place {
  readonly atMs?: number;
  readonly node?: string;
  readonly seq?: number;
  readonly staffId?: string;
}

/** An entry of a kind as a store would hand it to the fold: its body went through the kind's schema. */
export function entryOf<Name extends string, Schema extends z.ZodType>(
  kind: Kind<Name, Schema>,
  subjectId: string,
  body: z.input<Schema>,
  { atMs = 0, node = 'n1', seq = 1, staffId = 's1' }: Place = {},
) {
  return {
    log: `${node}/county`,
    seq,
    at: makeStamp(atMs, 0),
    kind: kind.kind,
    v: kind.v,
    subject: { type: kind.subjectType, id: subjectId },
    actor: { staffId, role: 'doctor', seatId: 'seat-1' },
    body: kind.body.parse(body),
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
  };
}

/** The entries of a rule's drafts, appended one after another. */
export function entriesOf(drafts: readonly Draft[], place: Place = {}): VisitEntry[] {
  return drafts.map((made, index) => {
    const kind = Object.values(kinds as Kinds).find((candidate) => candidate.kind === made.kind);
    if (!kind) throw new Error(`no kind ${made.kind}`);
    const seq = (place.seq ?? 1) + index;
    return entryOf(kind, made.subject.id, made.body, { ...place, seq }) as VisitEntry;
  });
}

export function foldAll<State, K extends Kinds>(
  aggregate: Aggregate<State, K>,
  entries: readonly EntryOf<K>[],
  from?: State,
): State | undefined {
  return entries.reduce<State | undefined>((state, entry) => aggregate.fold(state, entry), from);
}

export const openedBody = {
  residentId: 'r1',
  residentName: '张三丰',
  sex: '1',
  birthDate: '1950-03-01',
  ticket: 'A023',
  localDate: '2026-11-02',
  priority: 'normal',
  purpose: 'outpatient',
} as const;

/** An open visit, with what is to differ from `openedBody`. */
export function visitWith(
  entries: readonly VisitEntry[] = [],
  body: object = {},
  visitId = 'v1',
): VisitState {
  const opened = entryOf(kinds.opened, visitId, { ...openedBody, ...body }) as VisitEntry;
  const state = foldAll(visitAggregate, [opened, ...entries]);
  if (!state) throw new Error('the visit did not open');
  return state;
}

export const rooms = ['诊室一', '诊室二'] as const;
export const staff = ['s1', 's2'] as const;
export const stages = ['check-in', 'triage', 'vitals', 'consult'] as const;

const room = fc.constantFrom(...rooms);
const someone = fc.constantFrom(...staff);
const stage = fc.constantFrom(...stages);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const behind = fc.array(fc.constantFrom('v1', 'v2', 'v3', 'v4'), { maxLength: 3 });
const text = fc.constantFrom('头晕三天', '咳嗽', '复诊取药');
const reason = fc.constant('更正');
const noteId = fc.constantFrom('note-1', 'note-2');
const priority = fc.constantFrom('urgent' as const, 'elder' as const, 'normal' as const);

const move = <Name extends QueueMove['kind'], Body>(kind: Name, body: fc.Arbitrary<Body>, weight = 1) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), body }),
});

/** Any move of the queue, legal or not; those that lead onwards come more often. */
export const anyMove: fc.Arbitrary<QueueMove> = fc.oneof(
  move('queue.joined', fc.record({ stage, room: maybe(room), doctorId: maybe(someone) }), 2),
  move('queue.called', fc.record({ stage, room, byStaffId: someone }), 4),
  move('queue.recalled', fc.record({ stage, room })),
  move('queue.skipped', fc.record({ stage, room: maybe(room), behind })),
  move('queue.started', fc.record({ stage, room, byStaffId: someone }), 3),
  move(
    'queue.moved',
    fc.record({ stage, room: maybe(room), toStage: stage, toRoom: maybe(room), toDoctorId: maybe(someone) }),
  ),
  move('queue.finished', fc.record({ stage, room }), 4),
  move(
    'queue.transferred',
    fc.record({ stage, room: maybe(room), toRoom: maybe(room), toDoctorId: maybe(someone), reason }),
  ),
  move('queue.marked-no-show', fc.record({ stage, room }), 2),
  move('queue.returned', fc.record({ stage, behind }), 2),
);

const changes = fc.record({ priority: fc.record({ was: priority, now: priority }) }, { requiredKeys: [] });

/** Any fact of a visit, in any order of meaning. */
const anyFact: fc.Arbitrary<Pick<VisitEntry, 'kind' | 'body'>> = fc.oneof(
  { weight: 30, arbitrary: anyMove },
  fc.record({ kind: fc.constant('visits.opened' as const), body: fc.constant(openedBody) }),
  fc.record({ kind: fc.constant('visits.changed' as const), body: fc.record({ changes, reason }) }),
  fc.record({
    kind: fc.constant('visits.complaint-recorded' as const),
    body: fc.record({ was: fc.option(text), now: text }),
  }),
  fc.record({
    kind: fc.constant('visits.note-written' as const),
    body: fc.record({ noteId, section: fc.constant('assessment' as const), text }),
  }),
  fc.record({
    kind: fc.constant('visits.note-amended' as const),
    body: fc.record({ noteId, was: text, now: text, reason }),
  }),
  fc.record({
    kind: fc.constant('visits.closed' as const),
    body: fc.record({ outcome: fc.constantFrom('treated' as const, 'left' as const) }),
  }),
  fc.record({ kind: fc.constant('visits.reopened' as const), body: fc.record({ reason }) }),
  fc.record({
    kind: fc.constant('visits.conflict-settled' as const),
    body: fc.record({
      log: fc.constantFrom('n1/county', 'n2/county'),
      seq: fc.integer({ min: 1, max: 40 }),
      note: reason,
    }),
  }),
);

function place(fact: Pick<VisitEntry, 'kind' | 'body'>, at: Place): VisitEntry {
  const kind = Object.values(kinds as Kinds).find((candidate) => candidate.kind === fact.kind);
  if (!kind) throw new Error(`no kind ${fact.kind}`);
  return entryOf(kind, 'v1', fact.body, at) as VisitEntry;
}

/** A move as an entry, later than any of `anyHistory`. */
export function lateEntry(fact: QueueMove): VisitEntry {
  return place(fact, { atMs: 1_000, seq: 1_000 });
}

/** The move as somebody would make it who sees the person where they are. */
function fitted({ kind, body }: QueueMove, visit: VisitState): QueueMove {
  const { current } = visit.queue;
  if (current === null || current.stage === 'done' || kind === 'queue.joined')
    return { kind, body } as QueueMove;
  const room = current.holder?.room ?? current.room ?? ('room' in body ? body.room : undefined);
  const own = 'byStaffId' in body ? { byStaffId: current.doctorId ?? body.byStaffId } : {};
  const seen = 'room' in body ? { room, ...own } : own;
  return { kind, body: { ...body, ...seen, stage: current.stage } } as QueueMove;
}

const isMove = (fact: Pick<VisitEntry, 'kind' | 'body'>): fact is QueueMove => fact.kind.startsWith('queue.');

const told = fc.record({
  fact: anyFact,
  /** Two entries in one millisecond are told apart by their logs. */
  laterMs: fc.integer({ min: 0, max: 3 }),
  node: fc.constantFrom('n1', 'n2'),
  staffId: someone,
  isFitted: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
});

/**
 * Facts of one visit by two nodes, in the order in which every node folds; most moves fit what stands, so that
 * people get all the way through, and the others are what a node writes that has not seen the other's entries.
 */
export const anyHistory: fc.Arbitrary<readonly VisitEntry[]> = fc
  .array(told, { maxLength: 50 })
  .map((facts) => {
    const joined: QueueMove = { kind: 'queue.joined', body: { stage: 'triage' } };
    const entries = [
      entryOf(kinds.opened, 'v1', openedBody, { seq: 1 }) as VisitEntry,
      place(joined, { seq: 2 }),
    ];
    let atMs = 1;
    for (const [index, { fact, laterMs, isFitted, ...by }] of facts.entries()) {
      atMs += laterMs;
      const visit = foldAll(visitAggregate, entries);
      const fitting = isFitted && visit && isMove(fact) ? fitted(fact, visit) : fact;
      entries.push(place(fitting, { ...by, atMs, seq: index + 3 }));
    }
    return entries.sort(compareEntries);
  });
