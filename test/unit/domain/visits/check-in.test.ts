import { describe, expect, it } from 'vitest';
import { decideCheckIn, doubledVisits } from '../../../../domain/visits/check-in.ts';
import { visitAggregate } from '../../../../domain/visits/state.ts';
import { entriesOf, entryOf, foldAll, openedBody, type VisitEntry, visitWith } from './entries.ts';

const checkIn = (body: object = {}) =>
  ({
    visitId: 'v2',
    records: ['r1'],
    opened: { ...openedBody, ...body },
    joined: { stage: 'triage' },
  }) as const;

describe('check-in', () => {
  it('opens the visit and puts the person into the line', () => {
    const decision = decideCheckIn([], checkIn());
    if (!decision.ok) throw new Error(decision.sentence);
    const visit = foldAll(visitAggregate, entriesOf(decision.drafts, { atMs: 5 }));
    expect(visit).toMatchObject({ visitId: 'v2', status: 'open', ticket: 'A023', department: null });
    expect(visit?.queue.current).toMatchObject({ stage: 'triage', status: 'waiting', calls: 0 });
  });

  it('gives back the open visit of the same day instead of a second one', () => {
    const open = visitWith();
    const decision = decideCheckIn([open], checkIn({ ticket: 'B001' }));
    if (decision.ok || !('visit' in decision)) throw new Error('a second visit was opened');
    expect(decision.visit).toBe(open);
    expect(decision.sentence).toContain('A023');
  });

  it('goes by the local day: ten to midnight and ten past are two days, though one day in UTC', () => {
    const beforeMidnight = visitWith([], { localDate: '2026-11-02' });
    expect(decideCheckIn([beforeMidnight], checkIn({ localDate: '2026-11-03' })).ok).toBe(true);
    expect(decideCheckIn([beforeMidnight], checkIn({ localDate: '2026-11-02' })).ok).toBe(false);
  });

  it('is not held up by a closed visit nor by somebody else’s', () => {
    const closed = visitWith([
      entryOf(visitAggregate.kinds.closed, 'v1', { outcome: 'treated' }, { atMs: 9 }) as VisitEntry,
    ]);
    const another = visitWith([], { residentId: 'r2' });
    expect(decideCheckIn([closed, another], checkIn()).ok).toBe(true);
  });

  it('gives back the visit that was opened under another record of the person, merged since', () => {
    const open = visitWith([], { residentId: 'r0' });
    const decision = decideCheckIn([open], { ...checkIn(), records: ['r1', 'r0'] });
    expect(decision).toMatchObject({ ok: false, code: 'already-open', visit: open });
  });

  it('finds the same double on every node when two desks checked somebody in while apart', () => {
    const at = (visitId: string, atMs: number, body: object = {}) => {
      const opened = entryOf(visitAggregate.kinds.opened, visitId, { ...openedBody, ...body }, { atMs });
      const visit = visitAggregate.fold(undefined, opened as VisitEntry);
      if (!visit) throw new Error('no visit');
      return visit;
    };
    const visits = [at('x', 20), at('y', 10), at('z', 30, { residentId: 'r2' }), at('w', 20)];
    const found = [
      { kept: 'y', doubled: 'w' },
      { kept: 'y', doubled: 'x' },
    ];
    for (const delivered of [visits, [...visits].reverse()]) {
      const pairs = doubledVisits(delivered, (residentId) => residentId);
      expect(pairs.map(({ kept, doubled }) => ({ kept: kept.visitId, doubled: doubled.visitId }))).toEqual(
        found,
      );
    }
  });

  it('finds the double of two records that are one person since they were merged', () => {
    const [first, second] = [visitWith([], {}, 'v1'), visitWith([], { residentId: 'r0' }, 'v2')];
    const person = (residentId: string) => (residentId === 'r0' ? 'r1' : residentId);
    expect(doubledVisits([first, second], (residentId) => residentId)).toEqual([]);
    expect(doubledVisits([first, second], person)).toEqual([{ kept: first, doubled: second }]);
  });
});
