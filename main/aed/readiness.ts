import type { AedRow } from '../../contract/aed.ts';
import { readinessOf } from '../../domain/aed/readiness.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import { allAeds } from '../store/queries/aed.ts';

/** Every AED with what today's policy says of it; indicators count these. */
export function judgedAeds(services: Pick<Services, 'store' | 'nowMs'>): readonly AedRow[] {
  const policy = currentPolicy(services);
  const today = localDateOf(services.nowMs());
  return allAeds(services.store.db).map((aed) => ({ aed, readiness: readinessOf(aed, policy, today) }));
}
