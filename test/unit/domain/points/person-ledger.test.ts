import { describe, expect, it } from 'vitest';
import { type LedgerState, ledgerAggregate } from '../../../../domain/points/ledger.ts';
import {
  joinLedgers,
  nextEarnId,
  redemptions,
  timesEarned,
  yearSums,
} from '../../../../domain/points/person-ledger.ts';
import { overdrawn } from '../../../../domain/points/rules.ts';
import { entryOf } from '../../../support/entry-of.ts';

type Kind = (typeof ledgerAggregate.kinds)[keyof typeof ledgerAggregate.kinds]['kind'];
type Step = readonly [kind: Kind, body: object];

function ledger(id: string, ...steps: readonly Step[]): LedgerState {
  const empty: LedgerState = { residentId: id, postings: [] };
  return steps.reduce<LedgerState>((before, [kind, body], at) => {
    const made = { kind, v: 1, subject: { type: 'points', id }, body, audience: 'county' } as const;
    return ledgerAggregate.fold(before, entryOf(ledgerAggregate, made, at + 1)) ?? before;
  }, empty);
}

const earned = (movementId: string, on: string, points = 10): Step => [
  'points.earned',
  { movementId, act: 'record-checked', points, on, evidence: '当面核对' },
];
const redeemed = (movementId: string, on: string, points = 10): Step => [
  'points.redeemed',
  { movementId, benefitId: 'b1', points, on },
];
const reversed = (movementId: string, reverses: string, on: string): Step => [
  'points.reversed',
  { movementId, reverses, on, reason: '记错' },
];

describe('the ledger of a person', () => {
  it('takes an act once that two desks gave while apart: both give it the same name', () => {
    const atDesk = nextEarnId(undefined, 'record-checked', '2026-03-02');
    const atNurse = nextEarnId(undefined, 'record-checked', '2026-03-05');
    const both = ledger('r1', earned(atDesk, '2026-03-02'), earned(atNurse, '2026-03-05'));
    expect(timesEarned(both, 'record-checked', '2026')).toBe(1);
    expect(both.postings).toHaveLength(1);
  });

  it('gives an act another name after its reversal, and in another year', () => {
    const first = nextEarnId(undefined, 'record-checked', '2026-03-02');
    const after = ledger('r1', earned(first, '2026-03-02'), reversed('x', first, '2026-03-03'));
    expect(timesEarned(after, 'record-checked', '2026')).toBe(0);
    expect(nextEarnId(after, 'record-checked', '2026-04-01')).not.toBe(first);
    expect(nextEarnId(after, 'record-checked', '2027-01-01')).not.toBe(first);
  });

  it('reads the ledgers of merged records as one, by the days of their movements', () => {
    const joined = joinLedgers('r1', [
      ledger('r1', earned('a', '2026-05-01')),
      ledger('r2', earned('b', '2026-03-01')),
    ]);
    expect(joined.postings.map(({ movementId }) => movementId)).toEqual(['b', 'a']);
    expect(timesEarned(joined, 'record-checked', '2026')).toBe(2);
  });

  it('sums each year by the day of the movement, without what was reversed', () => {
    const state = ledger(
      'r1',
      earned('a', '2026-05-01'),
      earned('b', '2026-06-01', 20),
      reversed('x', 'a', '2026-06-02'),
      redeemed('c', '2027-02-01', 20),
    );
    expect([...yearSums(state)]).toEqual([
      ['2026', { earned: 20, redeemed: 0 }],
      ['2027', { earned: 0, redeemed: 20 }],
    ]);
  });

  it('counts a redemption once though it takes from two years, and shows what was spent twice', () => {
    const state = ledger(
      'r1',
      earned('a', '2025-05-01'),
      earned('b', '2026-05-01'),
      redeemed('c', '2027-02-01', 15),
      redeemed('d', '2027-02-01', 15),
    );
    expect([...redemptions(state)]).toEqual([['b1', 2]]);
    expect(overdrawn(state)).toEqual(['2026']);
    const settled = ledger(
      'r1',
      earned('a', '2025-05-01'),
      earned('b', '2026-05-01'),
      redeemed('c', '2027-02-01', 15),
      redeemed('d', '2027-02-01', 15),
      reversed('e', 'd', '2027-03-01'),
    );
    expect(overdrawn(settled)).toEqual([]);
    expect([...redemptions(settled)]).toEqual([['b1', 1]]);
  });
});
