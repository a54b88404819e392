import { describe, expect, it } from 'vitest';
import type { Terms } from '../../../../domain/signing/events.ts';
import { packagesOf } from '../../../../domain/signing/packages.ts';
import * as rules from '../../../../domain/signing/rules.ts';
import { contractAggregate } from '../../../../domain/signing/state.ts';
import { statusOn } from '../../../../domain/signing/status.ts';
import { lastDayOf } from '../../../../domain/signing/term.ts';
import {
  after,
  type ContractEntry,
  fold,
  policy,
  signature,
  signed,
  terms,
} from '../../../support/contracts.ts';
import { entryOf } from '../../../support/entry-of.ts';

describe('a contract', () => {
  const contract = fold(signed('c1', 1));

  it.each([
    ['2025-12-31', 'to-begin'],
    ['2026-01-01', 'in-force'],
    ['2026-12-31', 'in-force'],
    ['2027-01-01', 'expired'],
  ])('on %s is %s', (date, status) => {
    expect(statusOn(contract, date)).toBe(status);
  });

  it('is a draft, then offered, then in force only with both signatures', () => {
    const [drafted, offered, byResident] = signed('c1', 1);
    const part = (...entries: readonly (ContractEntry | undefined)[]) =>
      statusOn(fold(entries.filter((entry) => entry !== undefined)), '2026-03-01');
    expect(part(drafted)).toBe('draft');
    expect(part(drafted, offered)).toBe('offered');
    expect(part(drafted, offered, byResident)).toBe('offered');
  });

  it('is signed under the very text that was offered, once by each side', () => {
    expect(rules.decideSign(contract, signature('resident'), [])).toMatchObject({ code: 'party-signed' });
    expect(rules.decideSign(contract, signature('guardian'), [])).toMatchObject({ code: 'party-signed' });
    const offered = fold(signed('c1', 1).slice(0, 2));
    expect(rules.decideSign(offered, signature('resident', 'b'.repeat(64)), [])).toMatchObject({
      code: 'text-differs',
    });
    // From another node such a signature may arrive: it proves nothing and signs nothing.
    const forged = entryOf(
      contractAggregate,
      {
        kind: 'signing.signed',
        v: 1,
        subject: { type: 'contract', id: 'c1' },
        body: signature('resident', 'b'.repeat(64)),
        audience: 'county',
      },
      99,
    );
    expect(contractAggregate.fold(offered, forged)?.signatures).toEqual([]);
  });

  it('is not signed while another one binds the person on some of its days', () => {
    const offered = fold(signed('c2', 1).slice(0, 2));
    const sign = (from: string, until: string) =>
      rules.decideSign(offered, signature('resident'), [
        offered,
        fold(signed('c9', 5, 'n1', terms(from, until))),
      ]);
    expect(sign('2025-01-01', '2025-12-31')).toMatchObject({ ok: true });
    expect(sign('2025-01-02', '2026-01-01')).toMatchObject({ code: 'already-signed' });
    expect(sign('2026-12-31', '2027-12-30')).toMatchObject({ code: 'already-signed' });
    expect(sign('2027-01-01', '2027-12-31')).toMatchObject({ ok: true });
  });

  it('ends with a reason of the policy, and its last day still counts', () => {
    expect(rules.decideEnd(contract, { why: '77', on: '2026-06-30' }, policy)).toMatchObject({
      code: 'reason-unknown',
    });
    const ended = after(contract, rules.decideEnd(contract, { why: '02', on: '2026-06-30' }, policy), 50);
    expect([statusOn(ended, '2026-06-30'), statusOn(ended, '2026-07-01')]).toEqual(['in-force', 'ended']);
    expect(rules.decideEnd(ended, { why: '02', on: '2026-07-30' }, policy)).toMatchObject({ code: 'ended' });
  });

  it('is the only one of its days, and is renewed from the day after', () => {
    const again = (from: string, until: string) =>
      rules.decideDraft('c2', terms(from, until), [contract], policy);
    expect(again('2026-12-31', '2027-12-30')).toMatchObject({ ok: false, code: 'already-signed' });
    expect(again('2027-01-01', '2027-12-31')).toMatchObject({ ok: true });
  });

  it.each([
    ['2026-01-01', 1, '2026-12-31'],
    ['2026-03-15', 3, '2029-03-14'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2027-03-01', 1, '2028-02-29'],
  ])('that begins on %s for %i years ends on %s', (from, years, until) => {
    expect(lastDayOf(from, years)).toBe(until);
  });

  it('has a term that the policy offers, and packages that it knows', () => {
    const make = (facts: Terms) => rules.decideDraft('c2', facts, [], policy);
    expect(make(terms('2026-01-01', '2028-12-31'))).toMatchObject({ ok: true });
    expect(make(terms('2026-01-01', '2029-12-31'))).toMatchObject({ code: 'term-not-offered' });
    expect(make(terms('2019-01-01', '2020-12-31'))).toMatchObject({ code: 'term-not-offered' });
    expect(
      make(
        terms(undefined, undefined, {
          packages: packagesOf(['basic'], policy, '2026-01-01').map((one) => ({ ...one, id: 'gold' })),
        }),
      ),
    ).toMatchObject({
      code: 'package-unknown',
    });
  });
});
