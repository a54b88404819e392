import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disease, diseases } from '../../../../domain/chronic/diseases.ts';
import { allPacks } from '../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { addDays } from '../../../../domain/residents/calendar-date.ts';
import { groupsOf } from '../../../../domain/signing/groups.ts';
import * as rules from '../../../../domain/signing/rules.ts';
import type { ContractState } from '../../../../domain/signing/state.ts';
import { lastDayOfContract, STATUSES, standingOf, statusOn } from '../../../../domain/signing/status.ts';
import { fulfilment, tasksOf } from '../../../../domain/signing/tasks.ts';
import { lastDayOf } from '../../../../domain/signing/term.ts';
import { after, fold, policy, signed, terms } from '../../../support/contracts.ts';

const day = fc.nat(1_500).map((days) => addDays('2025-06-01', days));

/** A contract that some node signed, and perhaps ended, on whatever days. */
const contract = fc
  .record({
    from: day,
    years: fc.integer({ min: 1, max: 3 }),
    atMs: fc.integer({ min: 1, max: 50 }),
    node: fc.constantFrom('n1', 'n2', 'n3'),
    endsOn: fc.option(day),
  })
  .map(({ from, years, atMs, node, endsOn }) => ({
    make: (id: string): ContractState => {
      const made = fold(signed(id, atMs, node, terms(from, lastDayOf(from, years))));
      return endsOn === null
        ? made
        : after(made, rules.decideEnd(made, { why: '04', on: endsOn }, policy), 100, node);
    },
  }));
const contracts = fc
  .array(contract, { maxLength: 5 })
  .map((all) => all.map(({ make }, at) => make(`c${at}`)));

describe('no contract is without an answer, or has two', () => {
  it('has one status on any day, and is in force on exactly the days from its first to its last', () => {
    fc.assert(
      fc.property(contract, day, ({ make }, date) => {
        const one = make('c');
        const status = statusOn(one, date);
        expect(Object.keys(STATUSES)).toContain(status);
        expect(status === 'in-force').toBe(one.terms.from <= date && date <= lastDayOfContract(one));
      }),
    );
  });

  it('of all contracts of a person at most one is in force, one is where any could be, and every node finds the same', () => {
    fc.assert(
      fc.property(
        contracts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        day,
        ([all, arrived], date) => {
          const { inForce, clashes } = standingOf(all, date);
          const there = standingOf(arrived, date);
          expect(there.inForce?.contractId).toBe(inForce?.contractId);
          expect(pairs(there.clashes)).toEqual(pairs(clashes));
          const running = all.filter((one) => statusOn(one, date) === 'in-force');
          expect(inForce === undefined).toBe(running.length === 0);
          // Whatever else runs that day is shown for a decision, or gives way to one that was ended already.
          for (const other of running.filter(
            (one) => one !== inForce && inForce?.ending === null && !one.ending,
          ))
            expect(clashes.map((clash) => clash.other.contractId)).toContain(other.contractId);
        },
      ),
    );
  });

  it('a service counts for one time of one item, and nothing is done beyond what was promised', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), day, (days, date) => {
        const services = days.map((on, at) => ({
          serviceId: `s${at}`,
          packageId: 'basic',
          itemId: 'advice',
          on,
          by: 'hand' as const,
          evidence: '健康咨询',
        }));
        const signedOne = fold(signed('c', 1, 'n1', terms('2026-01-01', '2028-12-31')));
        const served = services.reduce((state, body, at) => {
          const decision = rules.decideServe(state, body, '2030-01-01');
          return decision.ok ? after(state, decision, 100 + at) : state;
        }, signedOne);
        const tasks = tasksOf(served, date);
        const { done, promised } = fulfilment(tasks);
        expect(done).toBeLessThanOrEqual(promised);
        const counted = tasks.flatMap(({ service }) => service?.serviceId ?? []);
        expect(new Set(counted).size).toBe(counted.length);
        expect(promised).toBe(tasksOf(signedOne, date).length);
      }),
    );
  });
});

const pairs = (clashes: ReturnType<typeof standingOf>['clashes']) =>
  clashes.map(({ kept, other }) => `${kept.contractId} ${other.contractId}`).toSorted();

it('everybody is of some group by every pack, of none twice, and of 一般人群 only when of no other', () => {
  const facts = fc.record({
    ageYears: fc.option(fc.integer({ min: 0, max: 120 })),
    isPregnant: fc.boolean(),
    isDisabled: fc.boolean(),
    isPoor: fc.boolean(),
    isBereavedParent: fc.boolean(),
    diseases: fc.subarray<Disease>([...diseases]),
  });
  fc.assert(
    fc.property(facts, fc.constantFrom(...allPacks), day, (one, pack, date) => {
      const codes = groupsOf(one, pack.base === null ? [pack] : [pack, nationalBase], date).map(
        ({ code }) => code,
      );
      expect(codes.length).toBeGreaterThan(0);
      expect(new Set(codes).size).toBe(codes.length);
      if (codes.includes('10')) expect(codes).toEqual(['10']);
    }),
  );
});
