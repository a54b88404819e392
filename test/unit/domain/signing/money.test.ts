import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, type Policy } from '../../../../domain/policy/in-force.ts';
import type { PolicyPack } from '../../../../domain/policy/pack.ts';
import { allPacks, localPacks } from '../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { distribute } from '../../../../domain/signing/distribution.ts';
import { owedOf, quoteFee } from '../../../../domain/signing/fees.ts';
import * as rules from '../../../../domain/signing/rules.ts';
import { lastDayOf } from '../../../../domain/signing/term.ts';
import { after, fold, policy, signed, terms } from '../../../support/contracts.ts';

const DAY = '2026-12-31';
const policyOf = (pack: PolicyPack): Policy => (pack.base === null ? [pack] : [pack, nationalBase]);
const sumOf = (parts: readonly { readonly fen: number }[]) => parts.reduce((all, { fen }) => all + fen, 0);

describe('money', () => {
  it('is asked of the resident up to the limit of the locality', () => {
    const quote = (id: string, packages: readonly string[] = ['basic'], agreed = {}) => {
      const pack = localPacks.find((each) => each.id === id);
      return quoteFee(packages, agreed, pack ? [pack, nationalBase] : policy, '2026-11-22');
    };
    expect(quote('xiamen')).toMatchObject({ totalFen: 12_000, residentFen: 2_000 });
    expect(quote('hangzhou')).toMatchObject({ totalFen: 12_000, residentFen: 1_200 });
    expect(quote('nanping')).toMatchObject({ totalFen: 4_000, residentFen: 0 });
    expect(quote('fuzhou')).toMatchObject({ residentFen: 2_000 });
    expect(quote('dafeng', ['first'])).toMatchObject({ totalFen: 5_000, residentFen: 5_000 });
    expect(quote('dafeng', ['middle'], { middle: 12_000 })).toMatchObject({ residentFen: 12_000 });
    expect(quote('dafeng', ['middle'], { middle: 99_000 })).toMatchObject({ residentFen: 15_000 });
  });

  it('is never paid twice over, and a reversed payment is owed again', () => {
    let contract = fold(signed('c1', 1));
    const owed = () => owedOf(contract, '2026-01-05').find(({ id }) => id === 'resident');
    const pay = (paymentId: string, fen: number) => {
      const { fen: due = 0, paidFen = 0 } = owed() ?? {};
      const body = { paymentId, payer: 'resident', fen, on: '2026-01-05', receipt: `SJ-${paymentId}` };
      return rules.decidePay(contract, body, due - paidFen);
    };
    const take = (decision: ReturnType<typeof rules.decidePay>) => {
      contract = after(contract, decision, 300);
    };
    expect(pay('p1', 2_001)).toMatchObject({ code: 'paid-too-much' });
    take(pay('p1', 2_000));
    expect(pay('p2', 1)).toMatchObject({ code: 'paid-too-much' });
    take(rules.decideReverse(contract, { paymentId: 'p1', on: '2026-01-06', reason: '收错人' }));
    expect(owed()).toMatchObject({ fen: 2_000, paidFen: 0 });
    expect(contract.payments).toHaveLength(1);
  });

  it('is distributed to the fen by every pack over any team', () => {
    const workers = fc.array(fc.record({ memberId: fc.uuid(), points: fc.nat(5_000) }), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(fc.constantFrom(...allPacks), fc.nat(1_000_000_000), workers, (pack, total, team) => {
        const result = distribute(total, team, policyOf(pack), DAY);
        const teamFen = result.shares.find(({ id }) => id === 'team')?.fen ?? 0;
        expect(sumOf(result.shares)).toBe(total);
        expect(sumOf(result.members)).toBe(teamFen);
        expect(result.members.map(({ memberId }) => memberId)).toEqual(team.map(({ memberId }) => memberId));
        expect(result.meetsPayShare).not.toBe(false);
        const points = team.reduce((all, one) => all + one.points, 0);
        for (const [at, { fen }] of result.members.entries()) {
          // Nobody is a whole fen away from their part; who has done nothing gets nothing unless all are alike.
          const part = points === 0 ? 1 / team.length : (team[at]?.points ?? 0) / points;
          expect(Math.abs(fen - teamFen * part)).toBeLessThan(1);
        }
      }),
    );
  });

  it('is quoted to the fen by every pack for any packages, and asks of the resident no more than the limit', () => {
    const choice = fc.constantFrom(...allPacks).chain((pack) => {
      const { packages } = inForce(policyOf(pack), 'signing.packages', DAY).value;
      return fc.record({
        pack: fc.constant(pack),
        packages: fc.subarray([...packages]),
        agreed: fc.array(fc.nat(200_000), { minLength: packages.length, maxLength: packages.length }),
      });
    });
    fc.assert(
      fc.property(choice, ({ pack, packages, agreed }) => {
        const prices = Object.fromEntries(packages.map(({ id }, at) => [id, agreed[at] ?? 0]));
        const { totalFen, payers, residentFen } = quoteFee(Object.keys(prices), prices, policyOf(pack), DAY);
        const fee = inForce(policyOf(pack), 'signing.fee', DAY).value;
        const listed = packages.map(({ id, feeFen, feeMostFen }) =>
          feeMostFen === null ? feeFen : Math.max(feeFen, Math.min(feeMostFen, prices[id] ?? 0)),
        );
        const whole = fee.yearlyFen ?? listed.reduce((all, fen) => all + fen, 0);
        const isAlone = payers.every(({ id }) => id === 'resident');
        // What is above the resident's limit falls to nobody only where nobody else pays.
        expect(totalFen).toBe(isAlone ? Math.min(whole, fee.residentMostFen ?? whole) : whole);
        expect(sumOf(payers)).toBe(totalFen);
        expect(payers.every(({ fen }) => Number.isSafeInteger(fen) && fen >= 0)).toBe(true);
        expect(payers.map(({ id }) => id)).toEqual(fee.payers.map(({ id }) => id));
        expect(residentFen).toBeLessThanOrEqual(fee.residentMostFen ?? totalFen);
      }),
    );
  });

  it('is owed for every year that has begun, by each payer, a waived part by nobody', () => {
    const agreed = fc.record({
      payers: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 }),
      waivedFen: fc.nat(100_000),
      years: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(agreed, ({ payers, waivedFen, years }) => {
        const parts = payers.map((fen, at) => ({ id: at === 0 ? 'resident' : `p${at}`, label: 'p', fen }));
        const waiver = { fen: Math.min(waivedFen, payers[0] ?? 0), reason: '低保' };
        const fee = { totalFen: sumOf(parts), payers: parts, waiver };
        const contract = fold(
          signed('c1', 1, 'n1', terms('2026-01-01', lastDayOf('2026-01-01', years), { fee })),
        );
        for (let year = 1; year <= years; year++) {
          const owed = owedOf(contract, `${2025 + year}-06-01`);
          expect(sumOf(owed)).toBe(year * (fee.totalFen - waiver.fen));
        }
        expect(owedOf(contract, '2040-01-01')).toEqual(owedOf(contract, `${2025 + years}-12-31`));
      }),
    );
  });
});
