import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueueMove } from '../../../../domain/queue/events.ts';
import { queuePolicyOn } from '../../../../domain/queue/policy.ts';
import { refusalOf } from '../../../../domain/queue/refusal.ts';
import {
  decideCall,
  decideFinish,
  decideJoin,
  decideMove,
  decideNoShow,
  decideRecall,
  decideReturn,
  decideSkip,
  decideStart,
  decideTransfer,
  type QueueDecision,
} from '../../../../domain/queue/rules.ts';
import type { QueueStatus, QueueSubject } from '../../../../domain/queue/state.ts';
import { decideClose } from '../../../../domain/visits/rules.ts';
import { type VisitState, visitAggregate } from '../../../../domain/visits/state.ts';
import { anyHistory, anyMove, entriesOf, foldAll, lateEntry, visitWith } from '../visits/entries.ts';

const policy = queuePolicyOn('2026-11-02');
const here = { stage: 'consult', room: '诊室一' } as const;
const taken = { ...here, byStaffId: 's1' } as const;
const line = ['v1', 'v2', 'v3', 'v4', 'v5'];

type Step = (visit: VisitState) => QueueDecision;
const steps = {
  join: (visit) => decideJoin(visit, { stage: 'consult' }),
  call: (visit) => decideCall(visit, taken),
  recall: (visit) => decideRecall(visit, here),
  skip: (visit) => decideSkip(visit, { ...here, line }, policy),
  start: (visit) => decideStart(visit, taken),
  move: (visit) => decideMove(visit, { ...here, toStage: 'vitals' }),
  finish: (visit) => decideFinish(visit, here),
  transfer: (visit) => decideTransfer(visit, { ...here, toRoom: '诊室二', reason: '专科' }),
  noShow: (visit) => decideNoShow(visit, here),
  return: (visit) => decideReturn(visit, { stage: 'consult', line }, policy),
} as const satisfies Record<string, Step>;
type StepName = keyof typeof steps;

/** The visit after steps that must all be allowed, one every ten milliseconds. */
function walk(names: readonly StepName[]): VisitState {
  return names.reduce((visit, name, index) => {
    const decision = steps[name](visit);
    if (!decision.ok) throw new Error(`${name}: ${decision.sentence}`);
    const next = foldAll(visitAggregate, entriesOf(decision.drafts, { atMs: (index + 1) * 10 }), visit);
    if (!next) throw new Error('no visit');
    return next;
  }, visitWith());
}

const ways: Readonly<Record<QueueStatus, readonly StepName[]>> = {
  waiting: ['join'],
  called: ['join', 'call'],
  'in-room': ['join', 'start'],
  skipped: ['join', 'call', 'skip'],
  'no-show': ['join', 'call', 'noShow'],
  done: ['join', 'start', 'finish'],
};

const allowed: Readonly<Record<QueueStatus, readonly StepName[]>> = {
  waiting: ['call', 'skip', 'start', 'move', 'transfer'],
  called: ['recall', 'skip', 'start', 'move', 'transfer', 'noShow'],
  'in-room': ['move', 'finish', 'transfer'],
  skipped: ['call', 'start', 'move', 'transfer'],
  'no-show': ['return'],
  done: ['join'],
};

describe('the moves of the queue', () => {
  const table = Object.entries(ways).flatMap(([status, way]) =>
    Object.keys(steps).map((step) => [status as QueueStatus, step as StepName, way] as const),
  );

  it.each(table)('who is %s: %s', (status, step, way) => {
    const visit = walk(way);
    expect(visit.queue.current?.status).toBe(status);
    const decision = steps[step](visit);
    expect(decision.ok).toBe(allowed[status].includes(step));
    if (!decision.ok) expect(decision.sentence).toMatch(/[。]$/);
  });

  it('end one stage and start the next, and keep who, where and when', () => {
    const visit = walk(['join', 'call', 'recall', 'start', 'move']);
    expect(visit.queue.history).toEqual([
      {
        stage: 'consult',
        room: null,
        doctorId: null,
        holder: { room: '诊室一', staffId: 's1' },
        enteredAt: '00000000000a0000',
        calledAt: '0000000000140000',
        calls: 2,
        skips: 0,
        startedAt: '0000000000280000',
        leftAt: '0000000000320000',
        outcome: 'moved',
      },
    ]);
    expect(visit.queue.current).toMatchObject({ stage: 'vitals', status: 'waiting', holder: null, calls: 0 });
  });

  it('announce again what is recalled, without moving the first call', () => {
    const leg = walk(['join', 'call', 'recall']).queue.current;
    expect([leg?.calledAt, leg?.announcedAt, leg?.calls]).toEqual([
      '0000000000140000',
      '00000000001e0000',
      2,
    ]);
  });

  it('keep the first call of a stay when the person is called again later', () => {
    const leg = walk(['join', 'call', 'skip', 'call']).queue.current;
    expect([leg?.calledAt, leg?.since, leg?.calls]).toEqual(['0000000000140000', '0000000000280000', 2]);
  });

  it('put a skipped person behind the next three', () => {
    expect(walk(['join', 'call', 'skip']).queue.current).toMatchObject({
      status: 'skipped',
      skips: 1,
      behind: ['v2', 'v3', 'v4'],
    });
  });

  it('end the wait of a missed call where it was missed, and begin another on return', () => {
    const visit = walk(['join', 'call', 'noShow', 'return']);
    expect(visit.queue.history).toMatchObject([{ outcome: 'no-show', leftAt: '00000000001e0000' }]);
    expect(visit.queue.current).toMatchObject({
      status: 'waiting',
      returned: true,
      behind: ['v2', 'v3', 'v4'],
    });
  });

  it('know who comes back with results to a stage where they were seen', () => {
    expect(walk(['join', 'start', 'finish', 'join']).queue.current?.returned).toBe(true);
    expect(walk(['join']).queue.current?.returned).toBe(false);
    const sentOn = walk(['join', 'move']);
    const back = decideMove(sentOn, { stage: 'vitals', toStage: 'consult' });
    if (!back.ok) throw new Error(back.sentence);
    const again = foldAll(visitAggregate, entriesOf(back.drafts, { atMs: 50 }), sentOn);
    expect(again?.queue.current).toMatchObject({ stage: 'consult', returned: false });
  });

  it('change nothing when the rules refuse them, and always something when they do not', () => {
    fc.assert(
      fc.property(anyHistory, anyMove, (entries, move) => {
        const visit = foldAll(visitAggregate, entries);
        if (!visit) throw new Error('no visit');
        const next = foldAll(visitAggregate, [lateEntry(move)], visit);
        if (refusalOf(visit, move) === null) {
          expect(next?.queue).not.toEqual(visit.queue);
          expect(next?.conflicts).toEqual(visit.conflicts);
        } else {
          expect({ ...next, conflicts: visit.conflicts }).toEqual(visit);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('two doctors and one person', () => {
  const call = (staffId: string, room: string, atMs: number, node: string) => {
    const decision = decideCall(walk(['join']), { stage: 'consult', room, byStaffId: staffId });
    if (!decision.ok) throw new Error(decision.sentence);
    return entriesOf(decision.drafts, { atMs, node, staffId, seq: 50 });
  };
  const one = () => call('s1', '诊室一', 20, 'n1');
  const other = () => call('s2', '诊室二', 21, 'n2');

  it('on one node the second call is refused and names the room', () => {
    const decision = decideCall(walk(['join', 'call']), {
      stage: 'consult',
      room: '诊室二',
      byStaffId: 's2',
    });
    expect(decision).toMatchObject({ ok: false, code: 'held-elsewhere' });
    expect(decision.ok ? '' : decision.sentence).toContain('诊室一');
  });

  it('apart, the earlier call stands on every node and the other caller is named', () => {
    const visit = foldAll(visitAggregate, [...one(), ...other()], walk(['join']));
    expect(visit?.queue.current).toMatchObject({
      status: 'called',
      holder: { room: '诊室一', staffId: 's1' },
      calls: 1,
    });
    expect(visit?.conflicts).toMatchObject([
      {
        about: 'queue',
        move: 'queue.called',
        kept: { stage: 'consult', status: 'called', room: '诊室一', staffId: 's1' },
        lost: { stage: 'consult', room: '诊室二', staffId: 's2' },
        log: 'n2/county',
        seq: 50,
        settled: null,
      },
    ]);
  });

  it('at the same instant the log decides', () => {
    const tie = [...call('s2', '诊室二', 20, 'n2'), ...one()].sort((a, b) => (a.log < b.log ? -1 : 1));
    expect(foldAll(visitAggregate, tie, walk(['join']))?.queue.current?.holder?.staffId).toBe('s1');
  });

  it('a second click of the same doctor is no conflict', () => {
    const visit = foldAll(visitAggregate, [...one(), ...call('s1', '诊室一', 21, 'n1')], walk(['join']));
    expect(visit?.queue.current?.calls).toBe(1);
    expect(visit?.conflicts).toEqual([]);
  });

  it('what the losing doctor does next does not take the person from the other', () => {
    const late: QueueMove[] = [
      { kind: 'queue.started', body: { stage: 'consult', room: '诊室二', byStaffId: 's2' } },
      { kind: 'queue.marked-no-show', body: { stage: 'consult', room: '诊室二' } },
      { kind: 'queue.skipped', body: { stage: 'consult', room: '诊室二', behind: [] } },
      { kind: 'queue.moved', body: { stage: 'consult', room: '诊室二', toStage: 'vitals' } },
    ];
    const visit = foldAll(visitAggregate, one(), walk(['join']));
    for (const move of late) {
      const next = foldAll(visitAggregate, [lateEntry(move)], visit);
      expect(next?.queue).toEqual(visit?.queue);
      expect(next?.conflicts).toMatchObject([{ move: move.kind, lost: { room: '诊室二' } }]);
    }
  });
});

describe('a move that comes too late', () => {
  it('a call of somebody whom another seat has marked as missing is shown, though by the same doctor', () => {
    const visit = walk(['join', 'call', 'noShow']);
    const next = foldAll(visitAggregate, [lateEntry({ kind: 'queue.called', body: taken })], visit);
    expect(next?.conflicts).toMatchObject([{ move: 'queue.called', kept: { status: 'no-show' } }]);
  });

  it('the return of somebody whose visit was closed is shown, and their wait ended with the missed call', () => {
    const close = decideClose(walk(['join', 'call', 'noShow']), { outcome: 'left' });
    if (!close.ok) throw new Error(close.sentence);
    const entries = entriesOf(close.drafts, { atMs: 90 });
    const closed = foldAll(visitAggregate, entries, walk(['join', 'call', 'noShow']));
    expect(closed?.queue.history).toMatchObject([{ outcome: 'no-show', leftAt: '00000000001e0000' }]);
    const back = lateEntry({ kind: 'queue.returned', body: { stage: 'consult', behind: [] } });
    expect(foldAll(visitAggregate, [back], closed)?.conflicts).toMatchObject([{ move: 'queue.returned' }]);
  });
});

describe('whom a person waits for', () => {
  const bound = (): QueueSubject => {
    const decision = decideJoin(visitWith(), { stage: 'consult', room: '诊室一', doctorId: 's1' });
    if (!decision.ok) throw new Error(decision.sentence);
    const visit = foldAll(visitAggregate, entriesOf(decision.drafts, { atMs: 5 }), visitWith());
    if (!visit) throw new Error('no visit');
    return visit;
  };

  it.each([
    ['诊室一', 's1', 'ok'],
    ['诊室一', 's2', 'other-doctor'],
    ['诊室二', 's1', 'other-room'],
  ])('%s with %s: %s', (room, byStaffId, expected) => {
    for (const decide of [decideCall, decideStart]) {
      const decision = decide(bound(), { stage: 'consult', room, byStaffId });
      expect(decision.ok ? 'ok' : decision.code).toBe(expected);
    }
  });

  it('a transfer must lead elsewhere', () => {
    const reason = '专科';
    const same = { stage: 'consult', toRoom: '诊室一', toDoctorId: 's1', reason } as const;
    expect(decideTransfer(bound(), same)).toMatchObject({ ok: false, code: 'same-place' });
    expect(decideTransfer(bound(), { ...same, toDoctorId: 's2' }).ok).toBe(true);
    expect(decideMove(bound(), { stage: 'consult', toStage: 'consult' })).toMatchObject({
      code: 'same-place',
    });
  });

  it('a move out of a stage that the person has left is refused', () => {
    expect(decideMove(bound(), { stage: 'triage', toStage: 'vitals' })).toMatchObject({
      code: 'other-stage',
    });
  });

  it('nobody moves before they join, nor after the visit is closed', () => {
    expect(decideCall(visitWith(), taken)).toMatchObject({ code: 'not-queued' });
    const closed = { ...bound(), status: 'closed' } as const;
    expect(decideCall(closed, taken)).toMatchObject({ code: 'visit-closed' });
    expect(decideJoin(closed, { stage: 'consult' })).toMatchObject({ code: 'visit-closed' });
  });
});
