import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPacks, localPacks } from '../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { distribute } from '../../../../domain/signing/distribution.ts';
import { owedOf, quoteFee } from '../../../../domain/signing/fees.ts';
import * as rules from '../../../../domain/signing/rules.ts';
import { after, fold, policy, signed } from '../../../support/contracts.ts';

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
        const result = distribute(
          total,
          team,
          pack.base === null ? [pack] : [pack, nationalBase],
          '2026-12-31',
        );
        const sum = (parts: readonly { readonly fen: number }[]) =>
          parts.reduce((all, { fen }) => all + fen, 0);
        expect(sum(result.shares)).toBe(total);
        expect(sum(result.members)).toBe(result.shares.find(({ id }) => id === 'team')?.fen ?? 0);
        expect(result.meetsPayShare).not.toBe(false);
      }),
    );
  });
});
