import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { compareEntries } from '../../../../domain/journal/order.ts';
import {
  localDateOf,
  localTimeSchema,
  type VitalsEntry,
  vitalsKinds,
} from '../../../../domain/vitals/events.ts';
import { personOn } from '../../../../domain/vitals/limits.ts';
import {
  decideCorrectVitals,
  decideRecordVitals,
  decideWithdrawVitals,
} from '../../../../domain/vitals/rules.ts';
import { type VitalsState, vitalsAggregate } from '../../../../domain/vitals/state.ts';
import { vitalValuesSchema } from '../../../../domain/vitals/values.ts';
import { entryOf, foldAll, type Place } from '../visits/entries.ts';

const measuredAt = '2026-11-02T07:30:00+08:00';
const nowMs = Date.parse('2026-11-02T07:31:00+08:00');
const person = { ageYears: 40, sex: '1' };
const recordedBody = {
  residentId: 'r1',
  visitId: 'v1',
  measuredAt,
  source: { by: 'hand' },
  values: { systolicMmHg: 120, diastolicMmHg: 80, pulsePerMin: 72 },
} as const;

type Changes = z.input<typeof vitalsKinds.corrected.body>['changes'];
const recorded = (place: Place = {}) =>
  entryOf(vitalsKinds.recorded, 'm1', recordedBody, place) as VitalsEntry;
const corrected = (changes: Changes, place: Place = {}) =>
  entryOf(vitalsKinds.corrected, 'm1', { changes, reason: '录错' }, place) as VitalsEntry;
const withdrawn = (place: Place = {}) =>
  entryOf(vitalsKinds.withdrawn, 'm1', { reason: '他人的测量' }, place) as VitalsEntry;

function stateOf(...entries: readonly VitalsEntry[]): VitalsState {
  const state = foldAll(vitalsAggregate, entries);
  if (!state) throw new Error('nothing recorded');
  return state;
}

describe('the facts of a measurement', () => {
  it.each([
    ['2026-11-02T07:30:00+08:00', true],
    ['2026-11-02T07:30+08:00', true],
    ['2026-11-02T00:00:00.000+08:00', true],
    ['2026-11-01T23:30:00Z', false],
    ['2026-11-02T07:30:00', false],
    ['2026-02-30T07:30:00+08:00', false],
    ['2026-11-02T24:00:00+08:00', false],
    ['2026-11-02', false],
  ])('the time %s: %s', (time, accepted) => {
    expect(localTimeSchema.safeParse(time).success).toBe(accepted);
  });

  it('a morning’s measurement lies on the clinic’s own day, which in UTC is the day before', () => {
    expect(localDateOf(measuredAt)).toBe('2026-11-02');
    expect(new Date(measuredAt).toISOString().slice(0, 10)).toBe('2026-11-01');
  });

  it.each([
    [{}, false],
    [{ glucoseTiming: 'fasting' }, false],
    [{ painScore: 0 }, true],
    [{ pulsePerMin: -1 }, false],
    [{ pulsePerMin: Number.NaN }, false],
    [{ pulsePerMin: '72' }, false],
    [{ heartRate: 72 }, false],
  ])('the values %j: %s', (values, accepted) => {
    expect(vitalValuesSchema.safeParse(values).success).toBe(accepted);
  });

  it('have a driver’s reading as their source, or a hand', () => {
    const source = (value: unknown) =>
      vitalsKinds.recorded.body.safeParse({ ...recordedBody, source: value }).success;
    expect(source({ by: 'device', driver: 'contec08', deviceId: 'd1', readingId: 'x1' })).toBe(true);
    expect(source({ by: 'device', driver: 'contec08', deviceId: 'd1' })).toBe(false);
    expect(source({ by: 'hand', driver: 'contec08' })).toBe(false);
  });

  it('may go to the county', () => {
    for (const { subjectType, audience } of Object.values(vitalsKinds)) {
      expect([subjectType, audience]).toEqual(['vitals', 'county']);
    }
  });
});

describe('the fold of a measurement', () => {
  it('keeps what was corrected beside what stands now', () => {
    const state = stateOf(
      recorded(),
      corrected({ pulsePerMin: { was: 72, now: 82 }, bpArm: { was: null, now: 'left' } }, { atMs: 1 }),
      corrected({ pulsePerMin: { was: 82, now: null } }, { atMs: 2, staffId: 's2' }),
    );
    expect(state.values).toEqual({ systolicMmHg: 120, diastolicMmHg: 80, bpArm: 'left' });
    expect(state.corrections.map(({ byStaffId, changes }) => [byStaffId, changes.pulsePerMin])).toEqual([
      ['s1', { was: 72, now: 82 }],
      ['s2', { was: 82, now: null }],
    ]);
    expect(state.conflicts).toEqual([]);
  });

  it('takes the later of two corrections made apart and shows the lost one', () => {
    const state = stateOf(
      recorded(),
      corrected({ pulsePerMin: { was: 72, now: 82 } }, { atMs: 1, node: 'n1', seq: 2 }),
      corrected({ pulsePerMin: { was: 72, now: 92 } }, { atMs: 2, node: 'n2', seq: 7, staffId: 's2' }),
    );
    expect(state.values.pulsePerMin).toBe(92);
    expect(state.conflicts).toMatchObject([
      { field: 'pulsePerMin', kept: 92, lost: 82, log: 'n2/county', seq: 7, byStaffId: 's2' },
    ]);
  });

  it('sees no conflict in the same correction made twice', () => {
    const change = { pulsePerMin: { was: 72, now: 82 } };
    const state = stateOf(
      recorded(),
      corrected(change, { atMs: 1 }),
      corrected(change, { atMs: 2, node: 'n2' }),
    );
    expect([state.values.pulsePerMin, state.corrections.length, state.conflicts]).toEqual([82, 2, []]);
  });

  it('keeps the first reason of a withdrawal, and the values under it', () => {
    const state = stateOf(recorded(), withdrawn({ atMs: 1 }), withdrawn({ atMs: 2, staffId: 's2' }));
    expect(state.withdrawn).toMatchObject({ reason: '他人的测量', byStaffId: 's1' });
    expect(state.values).toEqual(recordedBody.values);
  });

  const pulse = fc.option(fc.constantFrom(72, 82, 92));
  const anyEntry = fc
    .tuple(
      fc.oneof(
        fc.constant(recorded),
        fc.constant(withdrawn),
        fc
          .record({ was: pulse, now: pulse })
          .map((change) => (place: Place) => corrected({ pulsePerMin: change }, place)),
      ),
      fc.record({ atMs: fc.nat({ max: 5 }), node: fc.constantFrom('n1', 'n2') }),
    )
    .map(
      ([make, place]) =>
        (seq: number) =>
          make({ ...place, seq }),
    );
  const anyEntries = fc
    .array(anyEntry, { maxLength: 12 })
    .map((made) => made.map((make, seq) => make(seq + 1)));

  it('takes any sequence without throwing and gives one state for any order of delivery', () => {
    const delivered = anyEntries.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(delivered, ([entries, shuffled]) => {
        expect(() => foldAll(vitalsAggregate, shuffled)).not.toThrow();
        const sorted = (list: readonly VitalsEntry[]) => [...list].sort(compareEntries);
        expect(foldAll(vitalsAggregate, sorted(shuffled))).toEqual(foldAll(vitalsAggregate, sorted(entries)));
      }),
    );
  });
});

describe('recording', () => {
  it('keeps an abnormal value and refuses an implausible one with its field', () => {
    const record = (values: object) => decideRecordVitals('m1', { ...recordedBody, values }, person, nowMs);
    expect(record({ systolicMmHg: 210, diastolicMmHg: 120 })).toMatchObject({
      ok: true,
      drafts: [{ kind: 'vitals.recorded', subject: { type: 'vitals', id: 'm1' }, audience: 'county' }],
    });
    expect(record({ pulsePerMin: 0, temperatureC: 36.5 })).toMatchObject({
      ok: false,
      code: 'implausible',
      errors: [{ field: 'pulsePerMin' }],
    });
    expect(record({ bpArm: 'left' })).toMatchObject({ code: 'nothing-measured' });
  });

  it.each([
    ['2026-11-02T07:41:00+08:00', true],
    ['2026-11-02T07:41:01+08:00', false],
    ['2026-10-01T07:30:00+08:00', true],
    ['no time', false],
  ])('at %s, ten minutes ahead at most: %s', (time, accepted) => {
    expect(decideRecordVitals('m1', { ...recordedBody, measuredAt: time }, person, nowMs).ok).toBe(accepted);
  });

  it('judges the person by their age on the day', () => {
    expect(personOn('2008-11-03', '2', '2026-11-02')).toEqual({ ageYears: 17, sex: '2' });
    expect(personOn('2008-11-02', '2', '2026-11-02')).toEqual({ ageYears: 18, sex: '2' });
    expect(personOn(null, '0', '2026-11-02')).toEqual({ ageYears: null, sex: '0' });
  });
});

describe('correcting', () => {
  const correct = (state: VitalsState, changes: Changes) =>
    decideCorrectVitals(state, { changes, reason: '录错' }, person);
  const codeOf = (decision: ReturnType<typeof correct>) => (decision.ok ? 'ok' : decision.code);

  it.each<[Changes, string]>([
    [{ pulsePerMin: { was: 72, now: 82 } }, 'ok'],
    [{ pulsePerMin: { was: 70, now: 82 } }, 'changed-meanwhile'],
    [{ weightKg: { was: 60, now: 61 } }, 'changed-meanwhile'],
    [{ weightKg: { was: null, now: 61 } }, 'ok'],
    [{ pulsePerMin: { was: 72, now: 72 } }, 'nothing-changed'],
    [{ pulsePerMin: { was: 72, now: 0 } }, 'implausible'],
    [{ diastolicMmHg: { was: 80, now: 130 } }, 'implausible'],
    [{ diastolicMmHg: { was: 80, now: null } }, 'implausible'],
    [
      {
        systolicMmHg: { was: 120, now: null },
        diastolicMmHg: { was: 80, now: null },
        pulsePerMin: { was: 72, now: null },
      },
      'nothing-measured',
    ],
  ])('%j: %s', (changes, code) => {
    expect(codeOf(correct(stateOf(recorded()), changes))).toBe(code);
  });

  it('a withdrawn set is neither corrected nor withdrawn again', () => {
    const state = stateOf(recorded(), withdrawn({ atMs: 1 }));
    expect(codeOf(correct(state, { pulsePerMin: { was: 72, now: 82 } }))).toBe('withdrawn');
    expect(decideWithdrawVitals(state, { reason: '重复' }).ok).toBe(false);
    expect(decideWithdrawVitals(stateOf(recorded()), { reason: '他人的测量' }).ok).toBe(true);
  });
});
