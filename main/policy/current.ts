import { noPolicy, POLICY, type PolicyState, policyOf } from '../../domain/policy/events.ts';
import type { Policy } from '../../domain/policy/in-force.ts';
import type { Services } from '../services.ts';

export function policyState({ store }: Pick<Services, 'store'>): PolicyState {
  return store.state<PolicyState>('policy', POLICY) ?? noPolicy;
}

/** The policy by which the clinic decides today; every area that rules by figures asks here. */
export function currentPolicy(services: Pick<Services, 'store'>): Policy {
  return policyOf(policyState(services));
}
