import { ORPCError } from '@orpc/server';
import type { Actor } from '../../../domain/journal/index.ts';
import { maySeeAgreement } from '../../../domain/signing/access.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import type { TeamState } from '../../../domain/signing/team.ts';
import type { Decision } from '../../../domain/visits/decision.ts';
import type { Services } from '../../services.ts';
import { contractsOfResidents } from '../../store/queries/signing.ts';
import { notFound } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { idsOfPerson } from '../records.ts';

/** A contract that this role may see. */
export function contractOf({ store }: Services, { role }: Actor, contractId: string): ContractState {
  const state = store.state<ContractState>('contract', contractId);
  if (!state) throw notFound();
  if (!maySeeAgreement(role, state.terms))
    throw new ORPCError('FORBIDDEN', {
      message: '您的岗位不能查看这份协议，什么都没有改动。需要时请找医生或公卫人员。',
    });
  return state;
}

export function teamOf({ store }: Services, teamId: string): TeamState {
  const state = store.state<TeamState>('signing-team', teamId);
  if (!state) throw notFound();
  return state;
}

/** All contracts of a person, those of merged records too. */
export function contractsOfPerson(services: Services, residentId: string): readonly ContractState[] {
  const ids = services.store.state('resident', residentId) ? idsOfPerson(services, residentId) : [residentId];
  return contractsOfResidents(services.store.db, ids);
}

/** Decides on the contract as it stands inside the transaction, and writes. */
export function actOn(
  services: Services,
  actor: Actor,
  contractId: string,
  decide: (contract: ContractState) => Decision<string>,
): ContractState {
  services.store.append(actor, () => draftsOf(decide(contractOf(services, actor, contractId))));
  return contractOf(services, actor, contractId);
}
