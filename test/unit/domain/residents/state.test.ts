import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEntries } from '../../../../domain/journal/order.ts';
import { decideResolution } from '../../../../domain/residents/conflict-rules.ts';
import { detailFields } from '../../../../domain/residents/details.ts';
import {
  currentValue,
  foldResident,
  type ResidentState,
  residentAggregate,
} from '../../../../domain/residents/state.ts';
import { citizenNumber, entry, form, type ResidentEntry } from './support.ts';

const { guardian: _none, ...details } = form();
const registered = entry('residents.registered', { details, recordNumber: null }, { ms: 1 });

function fold(entries: readonly ResidentEntry[]): ResidentState | undefined {
  return entries.reduce<ResidentState | undefined>(foldResident, undefined);
}

function changed(
  ms: number,
  changes: unknown,
  place: { log?: string; staffId?: string } = {},
): ResidentEntry {
  return entry('residents.details-changed', { changes, reason: '更正' }, { ms, ...place });
}

const card = {
  kind: 'resident-card',
  number: citizenNumber('1980-05-04', '001'),
  name: '张三丰',
  sex: '1',
  birthDate: '1980-05-04',
  address: '福建省南安市水头镇朴里村1号',
  validTo: 'long-term',
};

const died = { cause: 'died', on: '2026-11-02', reason: '脑卒中' };

describe('the record from its entries', () => {
  it('begins with the registration and knows nothing before it', () => {
    const change = changed(2, { phone: { was: '1', now: '2' } });
    expect(fold([change])).toBeUndefined();
    const state = fold([registered]);
    expect(state).toMatchObject({
      id: 'r1',
      details,
      guardian: null,
      card: null,
      status: 'active',
      conflicts: [],
      mergedInto: null,
    });
    expect(Object.keys(state?.details ?? {})).toEqual([...detailFields]);
    expect(fold([registered, registered])).toMatchObject({ details });
  });

  it('fills fields that an older entry does not know', () => {
    const body = { details: { name: '甲', sex: '1', birthDate: '1980-05-04' }, recordNumber: null };
    const old = { ...registered, body } as ResidentEntry;
    expect(fold([old])).toMatchObject({
      details: { name: '甲', livestock: null },
      guardian: null,
      card: null,
    });
  });

  it('keeps the card that was read last and leaves the record as it is', () => {
    const state = fold([registered, entry('residents.card-read', { card }, { ms: 2 })]);
    expect(state).toMatchObject({
      details,
      cardReadAt: registered.at.replace('1', '2'),
      card: { validTo: 'long-term', photo: null },
    });
  });

  it('is reported to be closed, which proves wrong or right', () => {
    const reported = entry('residents.closing-reported', died, { ms: 2 });
    expect(fold([registered, reported])).toMatchObject({ status: 'active', closing: { cause: 'died' } });
    const refuted = entry('residents.closing-refuted', { reason: '本人健在' }, { ms: 3 });
    expect(fold([registered, reported, refuted])).toEqual({
      ...fold([registered, reported]),
      closing: undefined,
      changedAt: refuted.at,
    });
    const closed = entry('residents.record-closed', died, { ms: 3 });
    const state = fold([registered, reported, closed, entry('residents.closing-reported', died, { ms: 4 })]);
    expect(state).toMatchObject({ status: 'closed', closure: { cause: 'died' } });
    expect(state?.closing).toBeUndefined();
  });

  it('is reviewed and opened to its owner', () => {
    const steps = ['1', '2'].map((now, at) => entry('residents.reviewed', { was: '0', now }, { ms: 2 + at }));
    expect(fold([registered])?.review).toBeUndefined();
    expect(fold([registered, ...steps])?.review).toBe('2');
  });

  it('closes, reopens, merges and unmerges', () => {
    const closed = entry(
      'residents.record-closed',
      { cause: 'died', on: '2026-01-01', place: null, reason: '肺炎' },
      { ms: 2 },
    );
    expect(fold([registered, closed])).toMatchObject({ status: 'closed', closure: { cause: 'died' } });
    const reopened = entry('residents.record-reopened', { reason: '误报' }, { ms: 3 });
    expect(fold([registered, closed, reopened])).toMatchObject({ status: 'active', closure: null });
    const merged = entry('residents.merged', { into: 'r2', reason: '重复' }, { ms: 4 });
    expect(fold([registered, merged])).toMatchObject({ mergedInto: 'r2', conflicts: [] });
    const unmerged = (from: string) => entry('residents.unmerged', { from, reason: '不是同一人' }, { ms: 5 });
    expect(fold([registered, merged, unmerged('r2')])).toMatchObject({ mergedInto: null });
    expect(fold([registered, merged, unmerged('r3')])).toMatchObject({ mergedInto: 'r2' });
    const elsewhere = entry('residents.merged', { into: 'r3', reason: '重复' }, { ms: 5, log: 'n2/county' });
    expect(fold([registered, merged, elsewhere])).toMatchObject({
      mergedInto: 'r3',
      conflicts: [{ field: 'mergedInto', kept: 'r3', lost: 'r2' }],
    });
  });

  it('shows what was lost when two changed one field without having seen each other', () => {
    const one = changed(2, { phone: { was: '13800001234', now: '13900000001' } }, { staffId: 'a' });
    const two = changed(
      3,
      { phone: { was: '13800001234', now: '13900000002' } },
      { log: 'n2/county', staffId: 'b' },
    );
    const state = fold([registered, one, two]);
    expect(state?.details.phone).toBe('13900000002');
    expect(state?.conflicts).toEqual([
      {
        field: 'phone',
        kept: '13900000002',
        lost: '13900000001',
        at: two.at,
        staffId: 'b',
        by: 'n2/county#3',
      },
    ]);
  });

  it('sees no conflict in the same change made twice, or in changes of different fields', () => {
    const one = changed(2, { phone: { was: '13800001234', now: '13900000001' } });
    const same = changed(3, { phone: { was: '13800001234', now: '13900000001' } }, { log: 'n2/county' });
    const other = changed(4, { name: { was: '张三丰', now: '张四丰' } }, { log: 'n2/county' });
    expect(fold([registered, one, same, other])?.conflicts).toEqual([]);
  });

  it('records a conflict of guardians', () => {
    const person = (name: string) => ({ name, relation: '52' });
    const one = entry('residents.guardian-set', { was: null, now: person('甲') }, { ms: 2 });
    const two = entry(
      'residents.guardian-set',
      { was: null, now: person('乙') },
      { ms: 3, log: 'n2/county' },
    );
    expect(fold([registered, one, two])).toMatchObject({
      guardian: { name: '乙' },
      conflicts: [{ field: 'guardian', kept: { name: '乙' }, lost: { name: '甲' } }],
    });
  });
});

describe('a resolution', () => {
  const one = changed(3, { phone: { was: '13800001234', now: '13900000001' } });
  const two = changed(4, { phone: { was: '13800001234', now: '13900000002' } }, { log: 'n2/county' });

  it('settles what the person was shown', () => {
    const shown = fold([registered, one, two]);
    if (!shown) throw new Error('no state');
    const decision = decideResolution(shown, 'phone', '13900000001');
    if (!decision.ok) throw new Error(decision.sentence);
    const resolved = entry('residents.conflict-resolved', decision.body, { ms: 5 });
    expect(fold([registered, one, two, resolved])).toMatchObject({
      details: { phone: '13900000001' },
      conflicts: [],
    });
  });

  it('leaves open a conflict that arrived after the person looked', () => {
    const shown = fold([registered, one, two]);
    const decision = shown && decideResolution(shown, 'phone', '13900000001');
    const resolved = entry('residents.conflict-resolved', decision?.ok && decision.body, { ms: 5 });
    const late = changed(2, { phone: { was: '13800001234', now: '13900000003' } }, { log: 'n3/county' });
    const state = fold([registered, late, one, two, resolved]);
    expect(state?.details.phone).toBe('13900000001');
    expect(state?.conflicts).toMatchObject([{ lost: '13900000003', kept: '13900000001' }]);
    const after = changed(4, { phone: { was: '13900000002', now: '13900000004' } }, { log: 'n3/county' });
    expect(fold([registered, one, two, after, resolved])?.conflicts).toMatchObject([
      { lost: '13900000004', kept: '13900000001' },
    ]);
  });

  it('is refused for a field without conflict and for a value that does not fit', () => {
    const shown = fold([registered, one, two]);
    if (!shown) throw new Error('no state');
    expect(decideResolution(shown, 'name', '甲').ok).toBe(false);
    expect(decideResolution(shown, 'phone', '').ok).toBe(false);
    expect(decideResolution(shown, 'phone', null).ok).toBe(true);
    const body = { field: 'sex', seen: '1', chosen: 'x', settles: ['a#1'] };
    expect(() => entry('residents.conflict-resolved', body, { ms: 5 })).toThrow();
  });
});

const phones = fc.constantFrom(null, '13800001234', '13900000001', '13900000002');
const names = fc.constantFrom('张三丰', '张四丰', '李五');
const place = fc.record({
  ms: fc.integer({ min: 2, max: 9 }),
  log: fc.constantFrom('n1/county', 'n2/county', 'n3/county'),
});
const someEntry: fc.Arbitrary<(seq: number) => ResidentEntry> = fc.oneof(
  fc.tuple(place, phones, phones, names, names).map(
    ([p, was, now, wasName, nowName]) =>
      (seq: number) =>
        entry(
          'residents.details-changed',
          { changes: { phone: { was, now }, name: { was: wasName, now: nowName } }, reason: '更正' },
          { ...p, seq },
        ),
  ),
  fc.tuple(place, fc.constantFrom('r2', 'r3')).map(
    ([p, into]) =>
      (seq: number) =>
        entry('residents.merged', { into, reason: '重复' }, { ...p, seq }),
  ),
  fc.tuple(place, fc.constantFrom('r2', 'r3')).map(
    ([p, from]) =>
      (seq: number) =>
        entry('residents.unmerged', { from, reason: '误' }, { ...p, seq }),
  ),
  place.map((p) => (seq: number) => entry('residents.card-read', { card }, { ...p, seq })),
  place.map((p) => (seq: number) => entry('residents.closing-reported', died, { ...p, seq })),
  place.map((p) => (seq: number) => entry('residents.closing-refuted', { reason: '误报' }, { ...p, seq })),
  place.map((p) => (seq: number) => entry('residents.record-closed', died, { ...p, seq })),
  place.map((p) => (seq: number) => entry('residents.reviewed', { was: '0', now: '1' }, { ...p, seq })),
  place.map((p) => (seq: number) => entry('residents.record-reopened', { reason: '误' }, { ...p, seq })),
  fc.tuple(place, phones).map(
    ([p, chosen]) =>
      (seq: number) =>
        entry(
          'residents.conflict-resolved',
          { field: 'phone', seen: null, chosen, settles: ['n1/county#1'] },
          { ...p, seq },
        ),
  ),
);
const history = fc
  .array(someEntry, { maxLength: 12 })
  .map((makers) => [registered, ...makers.map((make, at) => make(at + 2))]);

describe('any history', () => {
  it('folds to the same state in whatever order it was delivered', () => {
    fc.assert(
      fc.property(
        history.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const sorted = fold([...entries].sort(compareEntries));
          expect(fold([...shuffled].sort(compareEntries))).toEqual(sorted);
          expect(sorted?.id).toBe('r1');
        },
      ),
    );
  });

  it('never throws, in any order, whole or in part', () => {
    fc.assert(
      fc.property(
        history.chain((entries) => fc.shuffledSubarray(entries)),
        (some) => {
          const state = fold(some);
          expect(state === undefined || state.id === 'r1').toBe(true);
        },
      ),
    );
  });

  it('records a conflict exactly when what stood there was neither what was seen nor what it became', () => {
    fc.assert(
      fc.property(phones, phones, phones, (current, was, now) => {
        const begun = changed(2, { phone: { was: '13800001234', now: current } });
        const before = fold([registered, begun]);
        const state =
          before && foldResident(before, changed(3, { phone: { was, now } }, { log: 'n2/county' }));
        expect(state && currentValue(state, 'phone')).toBe(now);
        expect(state?.conflicts.map((c) => [c.field, c.lost, c.kept])).toEqual(
          current !== was && current !== now ? [['phone', current, now]] : [],
        );
      }),
    );
  });

  it('the aggregate names every kind it folds', () => {
    const kinds = Object.values(residentAggregate.kinds);
    expect(new Set(kinds.map((kind) => kind.kind)).size).toBe(kinds.length);
    for (const kind of kinds) {
      expect(kind).toMatchObject({ subjectType: residentAggregate.type, audience: 'county', v: 1 });
      expect(kind.kind).toMatch(/^residents\.[a-z-]+$/);
    }
  });
});
