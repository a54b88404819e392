import type { Draft } from '../../domain/journal/entry.ts';
import { compareEntries } from '../../domain/journal/order.ts';
import type { Policy } from '../../domain/policy/in-force.ts';
import { nationalBase } from '../../domain/policy/packs/national-base.ts';
import type { Terms } from '../../domain/signing/events.ts';
import { packagesOf } from '../../domain/signing/packages.ts';
import * as rules from '../../domain/signing/rules.ts';
import { type ContractState, contractAggregate } from '../../domain/signing/state.ts';
import type { Decision } from '../../domain/visits/decision.ts';
import { entryOf } from './entry-of.ts';

export const policy: Policy = [nationalBase];
const HASH = 'a'.repeat(64);
export type ContractEntry = Parameters<typeof contractAggregate.fold>[1];

/** A resident of r1 with the packages of hypertension, for a year unless told otherwise. */
export const terms = (from = '2026-01-01', until = '2026-12-31', more: Partial<Terms> = {}): Terms => ({
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

export const signature = (role: 'resident' | 'doctor' | 'guardian', textHash = HASH) =>
  ({ role, name: '张三', strokes: HASH, textHash, with: 'pen' }) as const;

export function draftsOf(decision: Decision<string>): readonly Draft[] {
  if (!decision.ok) throw new Error(decision.sentence);
  return decision.drafts;
}

/** The contract after what was decided of it. */
export function after(
  contract: ContractState,
  decision: Decision<string>,
  atMs: number,
  node?: string,
): ContractState {
  return draftsOf(decision)
    .filter(({ subject }) => subject.id === contract.contractId)
    .reduce(
      (state, made, at) =>
        contractAggregate.fold(state, entryOf(contractAggregate, made, atMs + at, node)) ?? state,
      contract,
    );
}

/** A contract as a node writes it, entry after entry, from a moment on. */
export function signed(
  contractId: string,
  atMs: number,
  node = 'n1',
  facts = terms(),
): readonly ContractEntry[] {
  let state: ContractState | undefined;
  const entries: ContractEntry[] = [];
  const take = (decision: Decision<string>) => {
    for (const made of draftsOf(decision)) {
      const entry = entryOf(contractAggregate, made, atMs + entries.length, node);
      entries.push(entry);
      state = contractAggregate.fold(state, entry);
    }
  };
  const now = () => state as ContractState;
  take(rules.decideDraft(contractId, facts, [], policy));
  take(rules.decideOffer(now(), { number: 'QY-1', text: HASH, textHash: HASH }));
  take(rules.decideSign(now(), signature('resident'), []));
  take(rules.decideSign(now(), signature('doctor'), []));
  return entries;
}

/** What a node makes of entries, in whatever order they came. */
export function fold(entries: readonly ContractEntry[]): ContractState {
  const state = entries
    .toSorted(compareEntries)
    .reduce<ContractState | undefined>((before, entry) => contractAggregate.fold(before, entry), undefined);
  if (!state) throw new Error('no contract');
  return state;
}
