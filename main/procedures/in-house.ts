import { isStillInHouse } from '../../domain/queue/in-house.ts';
import { queuePolicyOn } from '../../domain/queue/policy.ts';
import type { VisitState } from '../../domain/visits/state.ts';
import { localDateOf } from '../clinic-time.ts';
import type { Services } from '../services.ts';
import { openVisitsOfDay, visitsOfDay } from '../store/queries/visits.ts';

const DAY_MS = 24 * 3_600_000;

/** Who came before midnight and still waits or is being seen. */
export function stillHereSinceYesterday({ store, nowMs }: Services): readonly VisitState[] {
  const now = nowMs();
  const yesterday = localDateOf(now - DAY_MS);
  const policy = queuePolicyOn(localDateOf(now));
  return openVisitsOfDay(store.db, yesterday).filter((visit) => isStillInHouse(visit, now, policy));
}

/** Everybody of today, behind those of the night before, in the order of arrival. */
export function visitsInHouse(services: Services): readonly VisitState[] {
  const today = localDateOf(services.nowMs());
  return [...stillHereSinceYesterday(services), ...visitsOfDay(services.store.db, today)];
}
