import { describe, expect, it } from 'vitest';
import { makeStamp } from '../../../../domain/journal/hybrid-clock.ts';
import type { Draft } from '../../../../domain/journal/index.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';
import { type Deed, servicesOfDeed } from '../../../../domain/signing/automatic.ts';
import { packagesOf } from '../../../../domain/signing/packages.ts';
import { type ContractState, contractAggregate } from '../../../../domain/signing/state.ts';

const contract: ContractState = {
  contractId: 'c1',
  terms: {
    residentId: 'r1',
    teamId: 't1',
    doctorId: 'd1',
    groups: ['04', '05'],
    packages: packagesOf(['basic', 'hypertension', 'diabetes'], [nationalBase], '2026-01-01'),
    from: '2026-01-01',
    until: '2026-12-31',
    fee: { totalFen: 0, payers: [] },
    decidedBy: [],
  },
  document: null,
  signatures: [],
  signedAt: makeStamp(1, 0),
  signedLog: 'n1/county',
  ending: null,
  settled: [],
  waiver: null,
  lastReminder: null,
  lostTransfer: null,
  prints: 0,
  payments: [],
  services: [],
};

const deed = (more: Partial<Deed>): Deed => ({
  by: 'follow-up',
  deedId: 'f1',
  on: '2026-02-01',
  group: '04',
  evidence: '高血压随访',
  ...more,
});

/** Package and item of each service. */
const served = (state: ContractState, of: Deed) =>
  servicesOfDeed(state, of).map(({ body }) => {
    const { packageId, itemId } = body as { readonly packageId: string; readonly itemId: string };
    return `${packageId} ${itemId}`;
  });

function withFacts(state: ContractState, drafts: readonly Draft[]): ContractState {
  return drafts.reduce((before, made) => {
    const entry = {
      ...made,
      log: 'n1/county',
      seq: 1,
      at: makeStamp(2, 0),
      actor: { staffId: 's1', role: 'doctor', seatId: 'seat-1' },
      prev: '',
      hash: '',
    };
    return contractAggregate.fold(before, entry as Parameters<typeof contractAggregate.fold>[1]) ?? before;
  }, state);
}

describe('a deed', () => {
  it.each([
    [deed({}), ['basic advice', 'hypertension follow-up']],
    [deed({ group: '05' }), ['basic advice', 'diabetes follow-up']],
    [deed({ group: '22' }), ['basic advice']],
    [deed({ by: 'check-up', group: null }), ['hypertension check-up', 'diabetes check-up']],
    [deed({ by: 'visit', group: null }), ['basic record', 'basic advice']],
    [deed({ on: '2025-12-31' }), []],
    [deed({ on: '2027-01-01' }), []],
  ])('serves what was promised for its group and its days (%#)', (of, items) => {
    expect(served(contract, of)).toEqual(items);
  });

  it('counts once, also when it is told twice', () => {
    const once = withFacts(contract, servicesOfDeed(contract, deed({})));
    expect(served(once, deed({}))).toEqual([]);
  });

  it('never serves more than was promised', () => {
    let state = contract;
    for (let at = 0; at < 9; at += 1) {
      state = withFacts(state, servicesOfDeed(state, deed({ deedId: `f${at}` })));
    }
    expect(state.services.filter(({ packageId }) => packageId === 'hypertension')).toHaveLength(4);
  });

  it('of a visit waits until its part of the year has begun; a follow-up does not', () => {
    const visit = (deedId: string, on: string) => deed({ by: 'visit', group: null, deedId, on });
    const once = withFacts(contract, servicesOfDeed(contract, visit('v1', '2026-02-01')));
    expect(served(once, visit('v2', '2026-04-02'))).toEqual([]);
    expect(served(once, visit('v2', '2026-04-03'))).toEqual(['basic advice']);
    const followed = withFacts(contract, servicesOfDeed(contract, deed({})));
    expect(served(followed, deed({ deedId: 'f2', on: '2026-02-15' }))).toContain('hypertension follow-up');
  });
});
