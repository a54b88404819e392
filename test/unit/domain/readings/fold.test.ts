import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../../../domain/journal/order.ts';
import { type ReadingEntry, readingKinds } from '../../../../domain/readings/events.ts';
import { isOpen, readingAggregate } from '../../../../domain/readings/state.ts';
import { foldAll, type Place } from '../visits/entries.ts';
import { dismissed, offered, readingWith, released, taken } from './readings.ts';

describe('the facts of a reading', () => {
  it('stay in the house', () => {
    for (const { subjectType, audience } of Object.values(readingKinds)) {
      expect([subjectType, audience]).toEqual(['reading', 'clinic']);
    }
  });
});

describe('the fold of a reading', () => {
  it('is nobody’s until it is taken, and again after its vitals were withdrawn', () => {
    expect(isOpen(readingWith(offered()))).toBe(true);
    const given = readingWith(offered(), taken('v1', { atMs: 1 }));
    expect(isOpen(given)).toBe(false);
    expect(given.taken).toMatchObject({ residentId: 'r1', vitalsId: 'v1', byStaffId: 's1' });
    expect(isOpen(readingWith(offered(), taken('v1', { atMs: 1 }), released('v1', { atMs: 2 })))).toBe(true);
  });

  it('keeps the first telling of a memory that was read twice', () => {
    const state = readingWith(offered({}, { deviceName: '先' }), offered({ atMs: 1 }, { deviceName: '后' }));
    expect(state.offered.deviceName).toBe('先');
  });

  it('shows a second taking by somebody who had not seen the first, until one of the two is withdrawn', () => {
    const both = [
      offered(),
      taken('v1', { atMs: 1 }),
      taken('v2', { atMs: 2, node: 'n2', staffId: 's2' }, 'r2'),
    ];
    const state = readingWith(...both);
    expect(state.taken?.vitalsId).toBe('v1');
    expect(state.takenAgain).toMatchObject([{ residentId: 'r2', vitalsId: 'v2', byStaffId: 's2' }]);
    const left = readingWith(...both, released('v1', { atMs: 3 }));
    expect([left.taken?.vitalsId, left.takenAgain]).toEqual(['v2', []]);
    const right = readingWith(...both, released('v2', { atMs: 3 }));
    expect([right.taken?.vitalsId, right.takenAgain]).toEqual(['v1', []]);
  });

  it('holds what stands in a record above a dismissal, and lets a dismissal be taken back', () => {
    const state = readingWith(offered(), dismissed({ atMs: 1 }), taken('v1', { atMs: 2, node: 'n2' }));
    expect([state.taken?.vitalsId, state.dismissed]).toEqual(['v1', null]);
    expect(readingWith(offered(), taken('v1', { atMs: 1 }), dismissed({ atMs: 2 })).dismissed).toBeNull();
    expect(isOpen(readingWith(offered(), dismissed({ atMs: 1 }), released(undefined, { atMs: 2 })))).toBe(
      true,
    );
  });

  const vitalsId = fc.constantFrom('v1', 'v2', 'v3');
  const anyEntry: fc.Arbitrary<(place: Place) => ReadingEntry> = fc.oneof(
    fc.constant((place: Place) => offered(place)),
    vitalsId.map((id) => (place: Place) => taken(id, place)),
    fc.constant(dismissed),
    fc.option(vitalsId, { nil: undefined }).map((id) => (place: Place) => released(id, place)),
  );
  const anyEntries = fc
    .array(fc.tuple(anyEntry, fc.nat({ max: 5 }), fc.constantFrom('n1', 'n2')), { maxLength: 14 })
    .map((made) => made.map(([make, atMs, node], seq) => make({ atMs, node, seq: seq + 1 })));

  it('takes any sequence without throwing and gives one state for any order of delivery', () => {
    const delivered = anyEntries.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    const sorted = (list: readonly ReadingEntry[]) => [...list].sort(compareEntries);
    fc.assert(
      fc.property(delivered, ([entries, shuffled]) => {
        expect(() => foldAll(readingAggregate, shuffled)).not.toThrow();
        expect(foldAll(readingAggregate, sorted(shuffled))).toEqual(
          foldAll(readingAggregate, sorted(entries)),
        );
      }),
    );
  });

  it('never forgets a set of vitals that holds the reading, and never names one twice', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const state = foldAll(readingAggregate, [offered(), ...entries]);
        const holds = new Set<string>();
        for (const { kind, body } of entries) {
          if (kind === 'readings.taken') holds.add(body.vitalsId);
          if (kind === 'readings.released' && body.vitalsId !== undefined) holds.delete(body.vitalsId);
        }
        const named = [state?.taken, ...(state?.takenAgain ?? [])].flatMap((claim) => claim?.vitalsId ?? []);
        expect([...named].sort()).toEqual([...holds].sort());
        expect(named.length === 0 || state?.dismissed === null).toBe(true);
      }),
    );
  });
});
