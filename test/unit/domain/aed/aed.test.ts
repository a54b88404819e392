import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, metresBetween } from '../../../../domain/aed/coverage.ts';
import type { AedFacts, Inspection } from '../../../../domain/aed/events.ts';
import { readinessOf } from '../../../../domain/aed/readiness.ts';
import { type AedState, aedAggregate } from '../../../../domain/aed/state.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { addDays } from '../../../../domain/residents/calendar-date.ts';
import { entryOf } from '../../../support/entry-of.ts';

const policy: Policy = [nationalBase];
const facts: AedFacts = {
  maker: '某医疗',
  model: 'S1',
  serial: 'SN-1',
  place: '青山镇政府大厅',
  custodianName: '张守护',
  custodianPhone: '0025',
  adultPads: { expiresOn: '2028-01-31' },
  battery: { expiresOn: '2028-01-31' },
};
const inspection = (on: string, more: Partial<Inspection> = {}): Inspection => ({
  inspectionId: `i-${on}`,
  on,
  indicator: 'green',
  cabinetIntact: true,
  padsSealed: true,
  reachable: true,
  ...more,
});

type Name = (typeof aedAggregate.kinds)[keyof typeof aedAggregate.kinds]['kind'];
type Step = readonly [kind: Name, body: unknown];

function aed(...steps: readonly Step[]): AedState {
  const all: readonly Step[] = [['aed.registered', facts], ...steps];
  const state = all.reduce<AedState | undefined>((before, [kind, body], at) => {
    const made = { kind, v: 1, subject: { type: 'aed', id: 'a1' }, body, audience: 'county' } as const;
    return aedAggregate.fold(before, entryOf(aedAggregate, made, at + 1));
  }, undefined);
  if (!state) throw new Error('no AED');
  return state;
}

const codes = (state: AedState, date: string) =>
  readinessOf(state, policy, date).findings.map(({ code }) => code);

describe('an AED', () => {
  const inspected = (on: string, more: Partial<Inspection> = {}) =>
    aed(['aed.inspected', inspection(on, more)]);

  it('is ready when nothing about it is over, missing or reported', () => {
    expect(readinessOf(inspected('2026-11-22'), policy, '2026-11-22')).toEqual({
      state: 'ready',
      findings: [],
      nextInspectionOn: '2026-11-23',
    });
  });

  it.each([
    ['91 days before', '2027-11-01', []],
    ['90 days before', '2027-11-02', ['expires-soon', 'expires-soon']],
    ['on the last day', '2028-01-31', ['expires-soon', 'expires-soon']],
    ['the day after', '2028-02-01', ['expired', 'expired']],
  ])('%s pads and battery expire', (_, date, expected) => {
    expect(codes(inspected(date), date)).toEqual(expected);
  });

  it.each([
    ['2026-11-22', []],
    ['2026-11-23', []],
    ['2026-11-24', ['not-inspected']],
  ])('inspected on 22 November, on %s', (date, expected) => {
    expect(codes(inspected('2026-11-22'), date)).toEqual(expected);
  });

  it.each([
    [{ indicator: 'red' }, 'indicator-red', 'not-ready'],
    [{ indicator: 'unknown' }, 'indicator-unknown', 'attention'],
    [{ padsSealed: false }, 'damaged', 'not-ready'],
    [{ reachable: false }, 'damaged', 'not-ready'],
  ] as const)('found %o', (more, code, state) => {
    const readiness = readinessOf(inspected('2026-11-22', more), policy, '2026-11-22');
    expect([readiness.findings.map((one) => one.code), readiness.state]).toEqual([[code], state]);
  });

  it('lacks the pads that were opened until new ones are in, and has its faults until they are repaired', () => {
    const used: Step = [
      'aed.used',
      { useId: 'u1', on: '2026-11-22', shocks: 2, opened: 'adult-pads', outcome: '送医' },
    ];
    const replaced: Step = [
      'aed.replaced',
      { part: 'adult-pads', now: { lot: 'L2', expiresOn: '2029-01-31' }, on: '2026-11-23' },
    ];
    const seen: Step = ['aed.inspected', inspection('2026-11-23')];
    expect(codes(aed(seen, used), '2026-11-23')).toEqual(['missing']);
    expect(codes(aed(seen, used, replaced), '2026-11-23')).toEqual([]);
    expect(aed(seen, used, replaced).adultPads).toEqual({ lot: 'L2', expiresOn: '2029-01-31' });
    const fault: Step = ['aed.fault-reported', { faultId: 'f1', on: '2026-11-22', what: '开机无声' }];
    const repaired: Step = ['aed.fault-repaired', { faultId: 'f1', on: '2026-11-23', how: '更换扬声器' }];
    expect(codes(aed(seen, fault), '2026-11-23')).toEqual(['open-fault']);
    expect(codes(aed(seen, fault, repaired), '2026-11-23')).toEqual([]);
    expect(
      readinessOf(aed(['aed.retired', { on: '2026-11-23', reason: '报废' }]), policy, '2026-11-23').state,
    ).toBe('retired');
  });
});

describe('an AED about which anything may have been told', () => {
  const on = fc.nat(900).map((days) => addDays('2026-06-01', days));
  const fault = fc.constantFrom('f1', 'f2');
  const seen = fc.record({
    on,
    indicator: fc.constantFrom('green' as const, 'red' as const, 'unknown' as const),
    cabinetIntact: fc.boolean(),
    padsSealed: fc.boolean(),
    reachable: fc.boolean(),
  });
  const told: fc.Arbitrary<Step> = fc.oneof(
    seen.map(({ on: day, ...more }): Step => ['aed.inspected', inspection(day, more)]),
    fc
      .tuple(on, fault)
      .map(([day, faultId]): Step => ['aed.fault-reported', { faultId, on: day, what: '无声' }]),
    fc
      .tuple(on, fault)
      .map(([day, faultId]): Step => ['aed.fault-repaired', { faultId, on: day, how: '换件' }]),
    fc
      .tuple(on, fc.constantFrom('none', 'adult-pads'))
      .map(
        ([day, opened]): Step => ['aed.used', { useId: day, on: day, shocks: 1, opened, outcome: '送医' }],
      ),
    fc
      .tuple(on, on)
      .map(([day, expiresOn]): Step => ['aed.replaced', { part: 'adult-pads', now: { expiresOn }, on: day }]),
    on.map((day): Step => ['aed.retired', { on: day, reason: '报废' }]),
  );

  it('is ready, needs attention or is not ready, never two of them, and says why', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), on, (steps, date) => {
        const state = aed(...steps);
        const { state: answer, findings } = readinessOf(state, policy, date);
        if (state.retired) expect([answer, findings]).toEqual(['retired', []]);
        else {
          const isGrave = findings.some(({ grave }) => grave);
          expect(answer).toBe(isGrave ? 'not-ready' : findings.length > 0 ? 'attention' : 'ready');
          const found = findings.map(({ code }) => code);
          expect(found.includes('open-fault')).toBe(state.faults.some(({ repaired }) => repaired === null));
          expect(found.includes('missing')).toBe(state.missing.length > 0);
          const parts = [state.adultPads, state.battery];
          expect(found.includes('expired')).toBe(parts.some(({ expiresOn }) => expiresOn < date));
        }
      }),
    );
  });
});

describe('the coverage of a township', () => {
  const square = { latitude: 26.4, longitude: 117.8 };
  /** So many metres north. */
  const north = (metres: number) => ({ ...square, latitude: square.latitude + metres / 111_195 });

  it('counts the villages from which somebody can fetch an AED and be back in time', () => {
    // 4 minutes at 100 m a minute, there and back: 200 m.
    const villages = [
      { code: '101', point: north(199), residents: 800 },
      { code: '102', point: north(201), residents: 500 },
      { code: '103', point: null, residents: 300 },
    ];
    expect(coverageOf(villages, [square], policy, '2026-11-22')).toMatchObject({
      reachMetres: 200,
      coveredResidents: 800,
      placedResidents: 1_300,
      unplacedResidents: 300,
    });
    expect(coverageOf(villages, [], policy, '2026-11-22')).toMatchObject({ coveredResidents: 0 });
  });

  it('measures as a tape would: nothing to itself, the same both ways, a degree of latitude in 111 km', () => {
    const point = fc.record({
      latitude: fc.double({ min: -89, max: 89, noNaN: true }),
      longitude: fc.double({ min: -179, max: 179, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(metresBetween(a, a)).toBeCloseTo(0);
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
      }),
    );
    expect(metresBetween({ latitude: 26, longitude: 117 }, { latitude: 27, longitude: 117 })).toBeCloseTo(
      111_195,
      -2,
    );
  });
});
