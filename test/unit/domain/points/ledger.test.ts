import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../domain/journal/entry.ts';
import {
  type BenefitState,
  balanceOf,
  type LedgerState,
  ledgerAggregate,
} from '../../../../domain/points/ledger.ts';
import {
  balanceOn,
  decideEarn,
  decideRedeem,
  decideReverse,
  overdrawn,
} from '../../../../domain/points/rules.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { addDays } from '../../../../domain/residents/calendar-date.ts';
import { entryOf } from '../../../support/entry-of.ts';

const policy: Policy = [nationalBase];
const massage: BenefitState = {
  benefitId: 'b1',
  title: '中医推拿一次',
  points: 30,
  stocked: 2,
  listed: true,
};

function ledger() {
  let state: LedgerState | undefined;
  let seq = 0;
  const take = (decision: ReturnType<typeof decideEarn>) => {
    if (!decision.ok) return decision.code;
    for (const made of decision.drafts)
      state = ledgerAggregate.fold(state, entryOf(ledgerAggregate, made, ++seq));
    return 'done';
  };
  return {
    state: () => state,
    balance: (date: string) => balanceOn(state, policy, date),
    earn: (movementId: string, act: string, on: string) =>
      take(decideEarn(state, { residentId: 'r1', movementId, act, on, evidence: '问卷' }, policy)),
    redeem: (movementId: string, on: string, redeemed = 0, benefit = massage) =>
      take(decideRedeem(state, 'r1', { movementId, on }, benefit, redeemed, policy)),
    reverse: (movementId: string, reverses: string, on = '2027-06-01') =>
      take(decideReverse(state, 'r1', { movementId, reverses, on, reason: '记错' })),
    force: (made: Draft) => {
      state = ledgerAggregate.fold(state, entryOf(ledgerAggregate, made, ++seq));
    },
  };
}

describe('a year of points', () => {
  it('earns by acts, waits for the next year, is redeemed, and expires', () => {
    const book = ledger();
    expect(book.earn('m1', 'record-checked', '2026-02-01')).toBe('done');
    expect(book.earn('m2', 'survey-answered', '2026-12-20')).toBe('done');
    expect(book.balance('2026-12-31')).toEqual({ usable: 0, waiting: 30, expired: 0 });
    expect(book.redeem('m3', '2026-12-31')).toBe('not-enough');
    expect(book.balance('2027-01-01')).toEqual({ usable: 30, waiting: 0, expired: 0 });
    expect(book.redeem('m3', '2027-03-01')).toBe('done');
    expect(book.balance('2027-03-01')).toEqual({ usable: 0, waiting: 0, expired: 0 });
    expect(balanceOf(book.state(), 'benefit:b1')).toBe(30);
    const late = ledger();
    late.earn('m1', 'survey-answered', '2026-12-20');
    expect([late.balance('2027-12-31').usable, late.balance('2028-01-01').expired]).toEqual([20, 20]);
  });

  it('counts an act so often a year, and again the next', () => {
    const book = ledger();
    expect(book.earn('m1', 'survey-answered', '2026-05-01')).toBe('done');
    expect(book.earn('m2', 'survey-answered', '2026-12-31')).toBe('often-enough');
    expect(book.earn('m3', 'survey-answered', '2027-01-01')).toBe('done');
    expect(book.earn('m4', 'unheard-of', '2027-01-01')).toBe('act-unknown');
  });

  it('gives out no more than is in stock', () => {
    const book = ledger();
    book.earn('m1', 'record-checked', '2026-02-01');
    book.earn('m2', 'survey-answered', '2026-02-01');
    expect(book.redeem('m3', '2027-01-01', 2)).toBe('out-of-stock');
    expect(book.redeem('m3', '2027-01-01', 1, { ...massage, listed: false })).toBe('not-listed');
    expect(book.redeem('m3', '2027-01-01', 1)).toBe('done');
  });

  it('is set right by reversal, never by deletion, and never below zero', () => {
    const book = ledger();
    book.earn('m1', 'record-checked', '2026-02-01');
    book.earn('m2', 'survey-answered', '2026-02-01');
    book.redeem('m3', '2027-01-05');
    expect(book.reverse('m4', 'm2')).toBe('would-be-negative');
    expect(book.reverse('m4', 'm3')).toBe('done');
    expect(book.balance('2027-06-01').usable).toBe(30);
    expect(book.reverse('m5', 'm3')).toBe('unknown-movement');
    expect(book.reverse('m5', 'm4')).toBe('unknown-movement');
    expect(book.reverse('m5', 'm2')).toBe('done');
    expect(book.balance('2027-06-01').usable).toBe(10);
    // The act may be counted anew, for what was reversed did not happen.
    expect(book.earn('m6', 'survey-answered', '2026-12-31')).toBe('done');
  });
});

describe('the ledger', () => {
  const act = fc.constantFrom('record-checked', 'survey-answered', 'service-confirmed', 'service-rated');
  const date = fc.constantFrom('2025-06-01', '2026-06-01', '2027-06-01', '2028-06-01');
  const step = fc.record({ what: fc.constantFrom('earn', 'redeem', 'reverse'), act, date, of: fc.nat(20) });

  it('balances to nothing over all accounts, and no rule lets a year go below zero', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const book = ledger();
        for (const [at, { what, act: name, date: on, of }] of steps.entries()) {
          if (what === 'earn') book.earn(`m${at}`, name, on);
          else if (what === 'redeem') book.redeem(`m${at}`, on, 0, { ...massage, stocked: 100, points: 10 });
          else book.reverse(`m${at}`, `m${of}`, on);
        }
        const state = book.state();
        const accounts = new Set((state?.postings ?? []).flatMap(({ from, to }) => [from, to]));
        expect([...accounts].reduce((sum, account) => sum + balanceOf(state, account), 0)).toBe(0);
        expect(state ? overdrawn(state) : []).toEqual([]);
      }),
    );
  });

  it('counts every point that was not spent as usable, waiting or expired on any day: as one of them, and once', () => {
    const steps = fc.array(
      step.filter(({ what }) => what !== 'reverse'),
      { maxLength: 30 },
    );
    const day = fc.nat(2_500).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(steps, day, (all, on) => {
        const book = ledger();
        for (const [at, { what, act: name, date }] of all.entries())
          if (what === 'earn') book.earn(`m${at}`, name, date);
          else book.redeem(`m${at}`, date, 0, { ...massage, stocked: 100, points: 10 });
        const { usable, waiting, expired } = book.balance(on);
        const postings = book.state()?.postings ?? [];
        const earned = postings.filter(({ what }) => 'act' in what);
        const spent = postings.filter(({ what }) => 'benefitId' in what);
        const sum = (list: typeof postings) => list.reduce((total, { points }) => total + points, 0);
        expect(usable + waiting + expired).toBe(sum(earned) - sum(spent));
        for (const part of [usable, waiting, expired]) expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('shows what two nodes redeemed while apart, and takes a movement told twice once', () => {
    const book = ledger();
    book.earn('m1', 'record-checked', '2026-02-01');
    book.earn('m2', 'survey-answered', '2026-02-01');
    const redeemed = (movementId: string): Draft => ({
      kind: 'points.redeemed',
      v: 1,
      subject: { type: 'points', id: 'r1' },
      body: { movementId, benefitId: 'b1', points: 30, on: '2027-02-01' },
      audience: 'county',
    });
    book.force(redeemed('a'));
    book.force(redeemed('a'));
    expect(balanceOf(book.state(), 'earned:2026')).toBe(0);
    book.force(redeemed('b'));
    const state = book.state();
    expect(state && overdrawn(state)).toEqual(['2026']);
  });
});
