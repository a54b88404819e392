import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rules from '../../../../domain/signing/rules.ts';
import type { ContractState } from '../../../../domain/signing/state.ts';
import { standingOf } from '../../../../domain/signing/status.ts';
import { after, fold, policy, signed } from '../../../support/contracts.ts';

describe('two nodes that signed one person while apart', () => {
  const a = signed('c-a', 100, 'n1');
  const b = signed('c-b', 102, 'n2');

  it('show the same contract in force whatever arrives first, and the other for a decision', () => {
    const standing = (contracts: readonly ContractState[]) => {
      const { inForce, clashes } = standingOf(contracts, '2026-03-01');
      return [inForce?.contractId, clashes.map(({ kept, other }) => [kept.contractId, other.contractId])];
    };
    expect(standing([fold(a), fold(b)])).toEqual(['c-a', [['c-a', 'c-b']]]);
    expect(standing([fold(b), fold(a)])).toEqual(standing([fold(a), fold(b)]));
    fc.assert(
      fc.property(fc.shuffledSubarray([...a], { minLength: 4, maxLength: 4 }), (order) => {
        expect(fold(order)).toEqual(fold(a));
      }),
    );
  });

  it('go by what a person decides', () => {
    const contracts = [fold(a), fold(b)] as const;
    const decision = rules.decideSettle(contracts[1], contracts[0], '居民选择乙', '2026-03-01', contracts);
    const settled = contracts.map((one) => after(one, decision, 200));
    expect(standingOf(settled, '2026-03-02')).toMatchObject({ inForce: { contractId: 'c-b' }, clashes: [] });
    expect(rules.decideSettle(contracts[1], contracts[0], '再来', '2026-03-02', settled)).toMatchObject({
      ok: false,
    });
  });
});

describe('one of two clashing contracts that was ended', () => {
  it('leaves the other in force from the next day on, and nothing to decide', () => {
    const [first, second] = [fold(signed('c-a', 100, 'n1')), fold(signed('c-b', 102, 'n2'))];
    const ended = after(first, rules.decideEnd(first, { why: '04', on: '2026-03-01' }, policy), 200);
    const standing = standingOf([ended, second], '2026-03-02');
    expect(standing).toMatchObject({ inForce: { contractId: 'c-b' }, clashes: [] });
  });
});
