import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { compareEntries } from '../../../../domain/journal/order.ts';
import { visitAggregate } from '../../../../domain/visits/state.ts';
import { anyHistory, entryOf, foldAll, openedBody, type VisitEntry, visitWith } from './entries.ts';

const { kinds } = visitAggregate;
const fold = (entries: readonly VisitEntry[]) => foldAll(visitAggregate, entries);

describe('the fold of a visit', () => {
  it('takes any sequence of its entries, in any order, without throwing', () => {
    fc.assert(
      fc.property(anyHistory, (entries) => {
        expect(fold(entries)?.visitId).toBe('v1');
        expect(fold([...entries].reverse())?.residentId).toBe('r1');
      }),
    );
  });

  it('gives the same state for every order of delivery, once sorted', () => {
    const delivered = anyHistory.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(delivered, ([entries, shuffled]) => {
        const sorted = (list: readonly VisitEntry[]) => [...list].sort(compareEntries);
        expect(fold(sorted(shuffled))).toEqual(fold(sorted(entries)));
      }),
    );
  });

  it('does not change the state it is given', () => {
    fc.assert(
      fc.property(anyHistory, (entries) => {
        const before = fold(entries.slice(0, -1));
        const copy = structuredClone(before);
        foldAll(visitAggregate, entries.slice(-1), before);
        expect(before).toEqual(copy);
      }),
    );
  });

  it('says nothing of a visit whose opening is not here yet', () => {
    expect(fold([entryOf(kinds.closed, 'v1', { outcome: 'treated' }) as VisitEntry])).toBeUndefined();
  });

  it('never has a person in two stages, nor time running backwards', () => {
    fc.assert(
      fc.property(anyHistory, (entries) => {
        const queue = fold(entries)?.queue;
        const legs = [...(queue?.history ?? [])];
        for (const [index, leg] of legs.entries()) {
          const next = legs[index + 1] ?? queue?.current;
          expect(leg.stage).not.toBe('done');
          expect(leg.enteredAt <= leg.leftAt).toBe(true);
          expect(leg.leftAt <= (next?.enteredAt ?? '')).toBe(true);
        }
      }),
    );
  });

  it('lets nobody wait in a closed visit', () => {
    fc.assert(
      fc.property(anyHistory, (entries) => {
        const visit = fold(entries);
        if (visit?.status !== 'closed') return;
        expect(['done', null]).toContain(visit.queue.current?.status ?? null);
      }),
    );
  });
});

describe('fields that two people change apart', () => {
  const complaint = (was: string | null, now: string, atMs: number, node: string) =>
    entryOf(
      kinds.complaintRecorded,
      'v1',
      { was, now },
      { atMs, node, seq: 2, staffId: `${node}-doctor` },
    ) as VisitEntry;

  it('keeps the later complaint and shows the one it lost', () => {
    const visit = visitWith([complaint(null, '头晕', 10, 'n1'), complaint(null, '咳嗽', 20, 'n2')]);
    expect(visit.complaint).toBe('咳嗽');
    expect(visit.conflicts).toMatchObject([
      {
        about: 'field',
        field: 'complaint',
        kept: '咳嗽',
        lost: '头晕',
        byStaffId: 'n2-doctor',
        settled: null,
      },
    ]);
  });

  it('sees no conflict in a change of what its author saw, nor in the same change made twice', () => {
    const entries = [complaint(null, '头晕', 10, 'n1'), complaint('头晕', '咳嗽', 20, 'n2')];
    expect(visitWith(entries).conflicts).toEqual([]);
    expect(
      visitWith([complaint(null, '头晕', 10, 'n1'), complaint(null, '头晕', 20, 'n2')]).conflicts,
    ).toEqual([]);
  });

  it('records each field of one change on its own', () => {
    type Changes = z.input<typeof kinds.changed.body>['changes'];
    const changed = (atMs: number, changes: Changes) =>
      entryOf(kinds.changed, 'v1', { changes, reason: '分诊' }, { atMs }) as VisitEntry;
    const visit = visitWith([
      changed(10, { priority: { was: 'normal', now: 'urgent' }, department: { was: null, now: '内科' } }),
      changed(20, { priority: { was: 'normal', now: 'elder' }, department: { was: '内科', now: '外科' } }),
    ]);
    expect([visit.priority, visit.department]).toEqual(['elder', '外科']);
    expect(visit.conflicts).toMatchObject([{ field: 'priority', kept: 'elder', lost: 'urgent' }]);
  });

  it('keeps what a note said before every amendment', () => {
    const written = entryOf(
      kinds.noteWritten,
      'v1',
      { noteId: 'a', section: 'assessment', text: '感冒' },
      { atMs: 1 },
    );
    const amended = (was: string, now: string, atMs: number) =>
      entryOf(kinds.noteAmended, 'v1', { noteId: 'a', was, now, reason: '笔误' }, { atMs });
    const visit = visitWith([
      written as VisitEntry,
      amended('感冒', '流感', 2) as VisitEntry,
      amended('感冒', '肺炎', 3) as VisitEntry,
    ]);
    expect(visit.notes[0]?.text).toBe('肺炎');
    expect(visit.notes[0]?.amendments.map(({ was, now }) => [was, now])).toEqual([
      ['感冒', '流感'],
      ['感冒', '肺炎'],
    ]);
    expect(visit.conflicts).toMatchObject([{ field: 'note:a', kept: '肺炎', lost: '流感' }]);
  });

  it('lets an amendment wait for its note', () => {
    const body = { noteId: 'a', was: '感冒', now: '流感', reason: '笔误' };
    const visit = visitWith([entryOf(kinds.noteAmended, 'v1', body, { atMs: 1 }) as VisitEntry]);
    expect([visit.notes, visit.conflicts]).toEqual([[], []]);
  });

  it('closes once, shows another outcome said apart, and settles it', () => {
    const closed = (outcome: 'treated' | 'referred', atMs: number) =>
      entryOf(kinds.closed, 'v1', { outcome }, { atMs, node: 'n2', seq: atMs }) as VisitEntry;
    const settled = entryOf(
      kinds.conflictSettled,
      'v1',
      { log: 'n2/county', seq: 20, note: '已核实' },
      { atMs: 30, staffId: 'chief' },
    ) as VisitEntry;
    const again = entryOf(
      kinds.conflictSettled,
      'v1',
      { log: 'n2/county', seq: 20, note: '重复处理' },
      { atMs: 31, staffId: 'deputy' },
    ) as VisitEntry;
    const visit = visitWith([closed('treated', 10), closed('referred', 20), settled, again]);
    expect(visit.outcome).toBe('treated');
    expect(visit.conflicts).toMatchObject([
      { field: 'outcome', kept: 'treated', lost: 'referred', settled: { staffId: 'chief', note: '已核实' } },
    ]);
  });

  it('shows a second opening of the same visit', () => {
    const again = entryOf(kinds.opened, 'v1', { ...openedBody, ticket: 'B001' }, { atMs: 5 }) as VisitEntry;
    expect(visitWith([again]).ticket).toBe('A023');
    expect(visitWith([again]).conflicts).toMatchObject([{ field: 'ticket', kept: 'A023', lost: 'B001' }]);
  });
});
