import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../../domain/aed/coverage.ts';
import { balanceOn } from '../../../../domain/points/rules.ts';
import { inForce, type Policy } from '../../../../domain/policy/in-force.ts';
import type { PolicyPack } from '../../../../domain/policy/pack.ts';
import { allPacks } from '../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { sectionKeys } from '../../../../domain/policy/sections/index.ts';
import { addDays } from '../../../../domain/residents/calendar-date.ts';
import { distribute } from '../../../../domain/signing/distribution.ts';
import { quoteFee } from '../../../../domain/signing/fees.ts';
import { groupsOf } from '../../../../domain/signing/groups.ts';
import { packagesOf } from '../../../../domain/signing/packages.ts';

/** A pack's next publication: it says from a day on what another locality says, of everything that one speaks of. */
const publication = fc
  .record({
    pack: fc.constantFrom(...allPacks),
    other: fc.constantFrom(...allPacks),
    from: fc.nat(2_000).map((days) => addDays('2024-01-01', days)),
    daysBefore: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ pack, other, from, daysBefore }) => {
    const later: PolicyPack = {
      ...pack,
      version: '2099.1',
      editions: [...pack.editions, ...other.editions.map((edition) => ({ ...edition, from }))],
    };
    const firstDay = new Date(`${from}T00:00:00Z`).getTime();
    const date = new Date(firstDay - daysBefore * 86_400_000).toISOString().slice(0, 10);
    return { before: policyOf(pack), after: policyOf(later), from, date };
  });
const policyOf = (pack: PolicyPack): Policy => (pack.base === null ? [pack] : [pack, nationalBase]);

/** What is decided on a day by the rules of signing, points and AEDs, as far as a policy has a say in it. */
function decisionsOf(policy: Policy, date: string) {
  const { packages } = inForce(policy, 'signing.packages', date).value;
  const ids = packages.map(({ id }) => id);
  const workers = [
    { memberId: 'a', points: 3 },
    { memberId: 'b', points: 4 },
  ];
  const person = { ageYears: 66, isPregnant: true, isDisabled: true, isPoor: true, isBereavedParent: true };
  const postings = ['2022', '2023', '2024', '2025', '2026', '2027', '2028'].map((year) => ({
    movementId: year,
    from: 'issue',
    to: `earned:${year}`,
    points: 10,
    on: `${year}-05-01`,
    what: { act: 'record-checked' },
    note: null,
  }));
  const village = { code: '101', point: { latitude: 26, longitude: 118 }, residents: 500 };
  return {
    packages: packagesOf(ids, policy, date),
    fee: quoteFee(ids, {}, policy, date),
    groups: groupsOf({ ...person, diseases: ['copd', 'hypertension'] }, policy, date),
    distribution: distribute(98_765, workers, policy, date),
    points: balanceOn({ residentId: 'r1', postings }, policy, date),
    coverage: coverageOf([village], [{ latitude: 26.001, longitude: 118 }], policy, date),
  };
}

describe('a later pack', () => {
  it('never rewrites what any section said before it', () => {
    fc.assert(
      fc.property(publication, ({ before, after, date }) => {
        for (const section of sectionKeys)
          expect(inForce(after, section, date).value).toEqual(inForce(before, section, date).value);
      }),
    );
  });

  it('never rewrites an earlier decision, and decides from its first day on', () => {
    fc.assert(
      fc.property(publication, ({ before, after, date, from }) => {
        expect(decisionsOf(after, date)).toEqual(decisionsOf(before, date));
        expect(inForce(after, 'signing.fee', from).packVersion).toBe(
          after[0].editions.some((edition) => edition.section === 'signing.fee')
            ? '2099.1'
            : nationalBase.version,
        );
      }),
    );
  });
});
