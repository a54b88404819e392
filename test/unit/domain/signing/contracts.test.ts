import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../domain/journal/entry.ts';
import { makeStamp } from '../../../../domain/journal/hybrid-clock.ts';
import { compareEntries } from '../../../../domain/journal/order.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { allPacks, localPacks } from '../../../../domain/policy/packs/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { distribute } from '../../../../domain/signing/distribution.ts';
import type { Terms } from '../../../../domain/signing/events.ts';
import { owedOf, quoteFee } from '../../../../domain/signing/fees.ts';
import { groupsOf } from '../../../../domain/signing/groups.ts';
import { packagesOf } from '../../../../domain/signing/packages.ts';
import * as rules from '../../../../domain/signing/rules.ts';
import { type ContractState, contractAggregate } from '../../../../domain/signing/state.ts';
import { standingOf, statusOn } from '../../../../domain/signing/status.ts';
import { fulfilment, tasksOf } from '../../../../domain/signing/tasks.ts';
import { lastDayOf } from '../../../../domain/signing/term.ts';

const policy: Policy = [nationalBase];
const HASH = 'a'.repeat(64);
type ContractEntry = Parameters<typeof contractAggregate.fold>[1];

const terms = (from = '2026-01-01', until = '2026-12-31', more: Partial<Terms> = {}): Terms => ({
  residentId: 'r1',
  teamId: 't1',
  doctorId: 'd1',
  groups: ['04'],
  packages: packagesOf(['basic', 'hypertension'], policy, '2026-01-01'),
  from,
  until,
  fee: { totalFen: 12_000, payers: [{ id: 'resident', label: '个人', fen: 2_000 }] },
  decidedBy: [],
  ...more,
});

function entryOf(made: Draft, atMs: number, node = 'n1'): ContractEntry {
  const kind = Object.values(contractAggregate.kinds).find(({ kind: name }) => name === made.kind);
  return {
    log: `${node}/county`,
    seq: atMs,
    at: makeStamp(atMs, 0),
    kind: made.kind,
    v: made.v,
    subject: made.subject,
    actor: { staffId: 's1', role: 'doctor', seatId: 'seat-1' },
    body: kind?.body.parse(made.body),
    prev: '',
    hash: '',
  } as ContractEntry;
}

const signature = (role: 'resident' | 'doctor' | 'guardian', textHash = HASH) =>
  ({ role, name: '张三', strokes: HASH, textHash, with: 'pen' }) as const;

function draftsOf(decision: ReturnType<typeof rules.decideSign>): readonly Draft[] {
  if (!decision.ok) throw new Error(decision.sentence);
  return decision.drafts;
}

/** A contract as a node writes it, entry after entry, from a moment on. */
function signed(contractId: string, atMs: number, node = 'n1', facts = terms()): readonly ContractEntry[] {
  let state: ContractState | undefined;
  const entries: ContractEntry[] = [];
  const take = (decision: ReturnType<typeof rules.decideSign>) => {
    for (const made of draftsOf(decision)) {
      const entry = entryOf(made, atMs + entries.length, node);
      entries.push(entry);
      state = contractAggregate.fold(state, entry);
    }
  };
  const now = () => state as ContractState;
  take(rules.decideDraft(contractId, facts, [], policy));
  take(rules.decideOffer(now(), { number: 'QY-1', text: HASH, textHash: HASH }));
  take(rules.decideSign(now(), signature('resident')));
  take(rules.decideSign(now(), signature('doctor')));
  return entries;
}

function fold(entries: readonly ContractEntry[]): ContractState {
  const state = entries
    .toSorted(compareEntries)
    .reduce<ContractState | undefined>((before, entry) => contractAggregate.fold(before, entry), undefined);
  if (!state) throw new Error('no contract');
  return state;
}

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
    expect(rules.decideSign(contract, signature('resident'))).toMatchObject({ code: 'party-signed' });
    expect(rules.decideSign(contract, signature('guardian'))).toMatchObject({ code: 'party-signed' });
    const offered = fold(signed('c1', 1).slice(0, 2));
    expect(rules.decideSign(offered, signature('resident', 'b'.repeat(64)))).toMatchObject({
      code: 'text-differs',
    });
    // From another node such a signature may arrive: it proves nothing and signs nothing.
    const forged = entryOf(
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

  it('ends with a reason of the policy, and its last day still counts', () => {
    expect(rules.decideEnd(contract, { why: '77', on: '2026-06-30' }, policy)).toMatchObject({
      code: 'reason-unknown',
    });
    const ended = draftsOf(rules.decideEnd(contract, { why: '02', on: '2026-06-30' }, policy)).reduce(
      (state, made) => contractAggregate.fold(state, entryOf(made, 50)) ?? state,
      contract,
    );
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
    const decided = draftsOf(
      rules.decideSettle(contracts[1], contracts[0], '居民选择乙', '2026-03-01', contracts),
    );
    const after = contracts.map((one) =>
      decided
        .filter(({ subject }) => subject.id === one.contractId)
        .reduce((state, made, at) => contractAggregate.fold(state, entryOf(made, 200 + at)) ?? state, one),
    );
    expect(standingOf(after, '2026-03-02')).toMatchObject({ inForce: { contractId: 'c-b' }, clashes: [] });
    expect(rules.decideSettle(contracts[1], contracts[0], '再来', '2026-03-02', after)).toMatchObject({
      ok: false,
    });
  });
});

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
      for (const made of draftsOf(decision))
        contract = contractAggregate.fold(contract, entryOf(made, 300)) ?? contract;
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

describe('groups of a record', () => {
  const nobody = {
    ageYears: 40,
    isPregnant: false,
    isDisabled: false,
    isPoor: false,
    isBereavedParent: false,
    diseases: [],
  } as const;
  it.each([
    [nobody, ['10']],
    [{ ...nobody, ageYears: 64 }, ['10']],
    [{ ...nobody, ageYears: 65 }, ['03']],
    [{ ...nobody, ageYears: 6 }, ['02']],
    [{ ...nobody, ageYears: 7 }, ['10']],
    [{ ...nobody, isPregnant: true, isDisabled: true }, ['01', '08']],
    [{ ...nobody, isPoor: true, isBereavedParent: true }, ['09', '11']],
    [
      { ...nobody, ageYears: 70, diseases: ['hypertension', 'diabetes', 'copd'] as const },
      ['03', '04', '05', '22'],
    ],
  ])('%#', (facts, codes) => {
    expect(groupsOf(facts, policy, '2026-11-22').map(({ code }) => code)).toEqual(codes);
  });

  it('慢阻肺 counts as a priority from 2025 on', () => {
    const copd = { ...nobody, diseases: ['copd'] as const };
    const isPriority = (date: string) => groupsOf(copd, policy, date)[0]?.isPriority;
    expect([isPriority('2024-12-31'), isPriority('2025-01-01')]).toEqual([false, true]);
  });
});

describe('履约', () => {
  it('turns every item into dated tasks of the contract year, done in the order of their days', () => {
    let contract = fold(signed('c1', 1));
    const tasks = () => tasksOf(contract, '2026-05-01');
    expect(
      tasks()
        .filter(({ itemId }) => itemId === 'follow-up')
        .map(({ dueOn }) => dueOn),
    ).toEqual(['2026-04-02', '2026-07-02', '2026-10-01', '2026-12-31']);
    const serve = (serviceId: string, on: string) =>
      rules.decideServe(
        contract,
        {
          serviceId,
          packageId: 'hypertension',
          itemId: 'follow-up',
          on,
          by: 'follow-up',
          evidence: 'f1',
        },
        '2027-06-01',
      );
    for (const made of draftsOf(serve('s1', '2026-03-01'))) {
      contract = contractAggregate.fold(contract, entryOf(made, 400)) ?? contract;
    }
    expect(fulfilment(tasks())).toEqual({ done: 1, promised: 10 });
    expect(serve('s2', '2027-01-01')).toMatchObject({ code: 'not-in-force' });
    expect(
      rules.decideServe(
        contract,
        {
          serviceId: 's3',
          packageId: 'diabetes',
          itemId: 'follow-up',
          on: '2026-03-01',
          by: 'follow-up',
          evidence: 'f',
        },
        '2026-05-01',
      ),
    ).toMatchObject({ code: 'item-unknown' });
  });
});

describe('a term of three years over a leap day', () => {
  const facts = terms('2026-01-01', '2028-12-31');
  const contract = fold(signed('c3', 1, 'n1', facts));

  it.each([
    ['2025-12-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 2],
    ['2028-12-31', 3],
    ['2031-05-01', 3],
  ])('on %s owes %i years', (date, years) => {
    expect(owedOf(contract, date)[0]?.fen).toBe(years * 2_000);
  });

  it('has as many tasks in each year, none of them outside it', () => {
    for (const year of ['2026', '2027', '2028']) {
      const due = tasksOf(contract, `${year}-12-31`).map(({ beginsOn, dueOn }) => [beginsOn, dueOn]);
      expect(due).toHaveLength(10);
      expect(due.flat().every((day) => day.startsWith(year))).toBe(true);
    }
  });
});

describe('one of two clashing contracts that was ended', () => {
  it('leaves the other in force from the next day on, and nothing to decide', () => {
    const [first, second] = [fold(signed('c-a', 100, 'n1')), fold(signed('c-b', 102, 'n2'))];
    const [made] = draftsOf(rules.decideEnd(first, { why: '04', on: '2026-03-01' }, policy));
    const ended = made && contractAggregate.fold(first, entryOf(made, 200));
    const standing = standingOf(ended ? [ended, second] : [], '2026-03-02');
    expect(standing).toMatchObject({ inForce: { contractId: 'c-b' }, clashes: [] });
  });
});
