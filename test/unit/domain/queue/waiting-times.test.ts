import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampMs } from '../../../../domain/journal/hybrid-clock.ts';
import type { QueueMove } from '../../../../domain/queue/events.ts';
import { waitingTimes } from '../../../../domain/queue/waiting-times.ts';
import { visitAggregate } from '../../../../domain/visits/state.ts';
import { anyHistory, entryOf, foldAll, type VisitEntry, visitWith } from '../visits/entries.ts';

const here = { stage: 'consult', room: '诊室一' } as const;
const taken = { ...here, byStaffId: 's1' } as const;
const joined = { kind: 'queue.joined', body: { stage: 'consult' } } as const;
const minute = 60_000;

/** The queue after moves, each at its minute. */
function queueAfter(moves: readonly (readonly [number, QueueMove])[]) {
  const kinds = Object.values(visitAggregate.kinds);
  return visitWith(
    moves.map(([atMinute, { kind, body }]) => {
      const found = kinds.find((candidate) => candidate.kind === kind);
      if (!found) throw new Error(kind);
      return entryOf<string, typeof found.body>(found, 'v1', body as never, {
        atMs: atMinute * minute,
      }) as VisitEntry;
    }),
  ).queue;
}

describe('waiting times', () => {
  it('count the wait until the person was seen, and the time with them', () => {
    const queue = queueAfter([
      [0, joined],
      [10, { kind: 'queue.called', body: taken }],
      [12, { kind: 'queue.started', body: taken }],
      [20, { kind: 'queue.moved', body: { ...here, toStage: 'vitals' } }],
    ]);
    expect(waitingTimes(queue, 25 * minute)).toEqual([
      {
        stage: 'consult',
        room: '诊室一',
        staffId: 's1',
        waitedMs: 12 * minute,
        attendedMs: 8 * minute,
        outcome: 'moved',
      },
      { stage: 'vitals', room: null, staffId: null, waitedMs: 5 * minute, attendedMs: 0, outcome: null },
    ]);
  });

  it('do not count the time after a missed call', () => {
    const missed = [
      [0, joined],
      [5, { kind: 'queue.called', body: taken }],
      [7, { kind: 'queue.marked-no-show', body: here }],
    ] as const;
    expect(waitingTimes(queueAfter(missed), 60 * minute)).toMatchObject([{ waitedMs: 7 * minute }]);
    const back = queueAfter([
      ...missed,
      [30, { kind: 'queue.returned', body: { stage: 'consult', behind: [] } }],
    ]);
    expect(waitingTimes(back, 33 * minute)).toMatchObject([
      { waitedMs: 7 * minute, outcome: 'no-show' },
      { waitedMs: 3 * minute, outcome: null },
    ]);
  });

  it('stop when the way is over', () => {
    const queue = queueAfter([
      [0, joined],
      [1, { kind: 'queue.started', body: taken }],
      [4, { kind: 'queue.finished', body: here }],
    ]);
    expect(waitingTimes(queue, 100 * minute)).toMatchObject([
      { waitedMs: minute, attendedMs: 3 * minute, outcome: 'finished' },
    ]);
  });

  it('are never negative, not even to a clock that is behind, and never add up to more than has passed', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 60 }), (entries, nowMs) => {
        const queue = foldAll(visitAggregate, entries)?.queue;
        if (!queue) throw new Error('no visit');
        const times = waitingTimes(queue, nowMs);
        for (const { waitedMs, attendedMs } of times)
          expect(Math.min(waitedMs, attendedMs)).toBeGreaterThanOrEqual(0);
        const total = times.reduce((sum, { waitedMs, attendedMs }) => sum + waitedMs + attendedMs, 0);
        const last = Math.max(nowMs, ...entries.map(({ at }) => stampMs(at)));
        expect(total).toBeLessThanOrEqual(last);
      }),
    );
  });
});
