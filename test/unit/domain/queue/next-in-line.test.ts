import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStamp } from '../../../../domain/journal/hybrid-clock.ts';
import { behindNext, nextInLine, type Waiting } from '../../../../domain/queue/next-in-line.ts';
import { proposedPriority, queuePolicies, queuePolicyOn } from '../../../../domain/queue/policy.ts';
import { type CurrentLeg, newLeg, type QueueStatus } from '../../../../domain/queue/state.ts';
import type { Priority } from '../../../../domain/visits/priority.ts';

const policy = queuePolicyOn('2026-11-02');
const taker = { stage: 'consult', room: '诊室一', doctorId: 's1' } as const;

function person(
  visitId: string,
  arrivedMs: number,
  priority: Priority = 'normal',
  leg: Partial<CurrentLeg> = {},
) {
  const current = { ...newLeg(makeStamp(arrivedMs, 0), 'consult', undefined, undefined), ...leg };
  const queue = { current, history: [] };
  return { visitId, status: 'open', priority, openedAt: makeStamp(arrivedMs, 0), queue } satisfies Waiting;
}

const ids = (waiting: readonly Waiting[]) => nextInLine(waiting, taker, policy).map(({ visitId }) => visitId);
const skipped = (behind: readonly string[], sinceMs = 100) =>
  ({ status: 'skipped', behind, since: makeStamp(sinceMs, 0) }) as const;

const anyStatus = fc.constantFrom<QueueStatus>('waiting', 'skipped', 'called', 'in-room', 'no-show', 'done');
const anyId = fc.constantFrom(...'abcdefghij');
const anyPerson = fc
  .record({
    visitId: anyId,
    arrivedMs: fc.integer({ min: 0, max: 5 }),
    priority: fc.constantFrom<Priority>('urgent', 'elder', 'soldier', 'normal'),
    leg: fc.record({
      stage: fc.constantFrom('consult' as const, 'vitals' as const),
      status: fc.oneof({ weight: 3, arbitrary: fc.constant('waiting' as const) }, anyStatus),
      room: fc.constantFrom(null, '诊室一', '诊室二'),
      doctorId: fc.constantFrom(null, 's1', 's2'),
      returned: fc.boolean(),
      behind: fc.array(anyId, { maxLength: 4 }),
      since: fc.integer({ min: 0, max: 5 }).map((ms) => makeStamp(ms, 0)),
    }),
  })
  .map(({ visitId, arrivedMs, priority, leg }) => person(visitId, arrivedMs, priority, leg));
const anyLine = fc.uniqueArray(anyPerson, { selector: ({ visitId }) => visitId, maxLength: 10 });

function isEligible({ queue: { current } }: ReturnType<typeof person>): boolean {
  const { stage, status, room, doctorId } = current;
  return (
    stage === 'consult' &&
    ['waiting', 'skipped'].includes(status) &&
    [null, '诊室一'].includes(room) &&
    [null, 's1'].includes(doctorId)
  );
}

describe('the line', () => {
  it('loses nobody, doubles nobody and shows nobody who waits elsewhere', () => {
    fc.assert(
      fc.property(anyLine, (waiting) => {
        const expected = waiting.filter(isEligible).map(({ visitId }) => visitId);
        expect([...ids(waiting)].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('does not depend on the order in which it is asked', () => {
    fc.assert(
      fc.property(anyLine, fc.infiniteStream(fc.nat()), (waiting, keys) => {
        const shuffled = waiting
          .map((each) => [keys.next().value, each] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, each]) => each);
        expect(ids(shuffled)).toEqual(ids(waiting));
      }),
    );
  });

  it('keeps the order of arrival among equals, whoever is skipped', () => {
    fc.assert(
      fc.property(anyLine, (waiting) => {
        const eligible = waiting.filter(isEligible).map(({ visitId }) => visitId);
        const line = nextInLine(waiting, taker, policy);
        const plain = line.filter(({ queue }) => !queue.current.behind.some((id) => eligible.includes(id)));
        for (const [index, each] of plain.entries()) {
          for (const later of plain.slice(index + 1)) {
            if (each.priority !== later.priority) continue;
            if (each.queue.current.returned !== later.queue.current.returned) continue;
            expect(each.openedAt <= later.openedAt).toBe(true);
          }
        }
      }),
    );
  });

  it('is led by the urgent, then by who came back, then by priorities, then by arrival', () => {
    const waiting = [
      person('first', 1),
      person('elder', 4, 'elder'),
      person('back', 3, 'normal', { returned: true }),
      person('urgent', 5, 'urgent'),
      person('soldier', 2, 'soldier'),
    ];
    expect(ids(waiting)).toEqual(['urgent', 'back', 'soldier', 'elder', 'first']);
  });

  it('leaves out who was called, is in a room, missed the call, or whose visit is closed', () => {
    const out = (['called', 'in-room', 'no-show', 'done'] as const).map((status) =>
      person(status, 1, 'urgent', { status }),
    );
    expect(ids([...out, { ...person('closed', 1), status: 'closed' }, person('here', 9)])).toEqual(['here']);
  });

  it('puts a skipped person behind the three they let go first, and forward as these leave', () => {
    const others = ['b', 'c', 'd', 'e'].map((id, index) => person(id, index + 2));
    const a = person('a', 1, 'normal', skipped(['b', 'c', 'd']));
    expect(ids([a, ...others])).toEqual(['b', 'c', 'd', 'a', 'e']);
    expect(ids([a, ...others.slice(1)])).toEqual(['c', 'd', 'a', 'e']);
    expect(ids([a, ...others.slice(3)])).toEqual(['a', 'e']);
  });

  it('does not let a skip overtake: whoever is let go first may themselves be moved forward', () => {
    const waiting = [
      person('elder', 3, 'elder'),
      person('b', 2, 'urgent'),
      person('a', 1, 'normal', skipped(['b'])),
    ];
    expect(ids(waiting)).toEqual(['b', 'elder', 'a']);
  });

  it('settles two who let each other go first', () => {
    const a = person('a', 1, 'normal', skipped(['b'], 100));
    const b = person('b', 2, 'normal', skipped(['a'], 200));
    expect(ids([a, b, person('c', 3)])).toEqual(['a', 'b', 'c']);
    expect(ids([person('a', 1, 'normal', skipped(['a']))])).toEqual(['a']);
  });
});

describe('whom one lets go first', () => {
  it.each([
    [3, ['b', 'c', 'd']],
    [0, []],
    [9, ['b', 'c', 'd', 'e']],
  ])('the next %i', (count, expected) => {
    expect(behindNext(['a', 'b', 'c', 'd', 'e'], 'a', count)).toEqual(expected);
  });
});

describe('the policy', () => {
  it.each([
    [64, 'normal'],
    [65, 'elder'],
    [0, 'normal'],
    [null, 'normal'],
  ])('at age %s proposes %s', (ageYears, priority) => {
    expect(proposedPriority(ageYears, policy)).toBe(priority);
  });

  it('before its first day is the first one', () => {
    expect(queuePolicyOn('1999-01-01')).toBe(queuePolicies[0]);
    expect(queuePolicyOn(queuePolicies[0].effectiveFrom)).toBe(queuePolicies[0]);
  });
});
