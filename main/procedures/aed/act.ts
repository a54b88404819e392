import type { AedRow } from '../../../contract/aed.ts';
import { readinessOf } from '../../../domain/aed/readiness.ts';
import type { AedState } from '../../../domain/aed/state.ts';
import type { Decision } from '../../../domain/visits/decision.ts';
import { localDateOf } from '../../clinic-time.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { type CallContext, notFound, type SignedIn } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';

export function aedOf({ store }: Services, aedId: string): AedState {
  const aed = store.state<AedState>('aed', aedId);
  if (!aed) throw notFound();
  return aed;
}

export function aedRow(services: Services, aedId: string): AedRow {
  const aed = aedOf(services, aedId);
  const today = localDateOf(services.nowMs());
  return { aed, readiness: readinessOf(aed, currentPolicy(services), today) };
}

/** Decides on the AED as it stands inside the transaction, writes, and gives it as it then is. */
export function actOnAed(
  { services, actor }: CallContext & SignedIn,
  aedId: string,
  decide: (aed: AedState, today: string) => Decision<string>,
): AedRow {
  services.store.append(actor, () => draftsOf(decide(aedOf(services, aedId), localDateOf(services.nowMs()))));
  return aedRow(services, aedId);
}
