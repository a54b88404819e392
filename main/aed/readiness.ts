import { type Readiness, readinessOf } from '../../domain/aed/readiness.ts';
import type { AedState } from '../../domain/aed/state.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import { allAeds } from '../store/queries/aed.ts';

export interface JudgedAed {
  readonly aed: AedState;
  readonly readiness: Readiness;
}

/** Every AED with what today's policy says of it; indicators count these. */
export function judgedAeds(services: Pick<Services, 'store' | 'nowMs'>): readonly JudgedAed[] {
  const policy = currentPolicy(services);
  const today = localDateOf(services.nowMs());
  return allAeds(services.store.db).map((aed) => ({ aed, readiness: readinessOf(aed, policy, today) }));
}

/** AED 完好率: those that are in use, and of them those that would work. */
export interface AedIndicator {
  readonly inUse: number;
  /** `ready`, and those that only need attention. */
  readonly working: number;
  readonly byVillage: ReadonlyMap<string | null, { readonly inUse: number; readonly working: number }>;
}

export function aedIndicator(services: Pick<Services, 'store' | 'nowMs'>): AedIndicator {
  const inUse = judgedAeds(services).filter(({ readiness }) => readiness.state !== 'retired');
  const villages = Map.groupBy(inUse, ({ aed }) => aed.villageCode ?? null);
  const count = (aeds: readonly JudgedAed[]) => ({
    inUse: aeds.length,
    working: aeds.filter(({ readiness }) => readiness.state !== 'not-ready').length,
  });
  return {
    ...count(inUse),
    byVillage: new Map([...villages].map(([village, aeds]) => [village, count(aeds)])),
  };
}
