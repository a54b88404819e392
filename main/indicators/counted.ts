import type { CountedPerson } from '../../contract/indicators.ts';
import type { IndicatorId } from '../../domain/reporting/indicators.ts';
import type { Share } from '../../domain/reporting/share.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import { eachPerson, type Place, tallyFacts } from '../store/queries/indicators/facts.ts';
import { countedAeds } from './counted-aeds.ts';
import { MEASURES } from './measures.ts';

/** So many who share a place and a share. */
export interface CountedGroup extends Place {
  readonly share: Share;
  readonly times: number;
}

export type CountedOne = Omit<CountedPerson, 'no'> & Place;

/** What an indicator counts, added up as far as place and facts are the same. */
export function countedGroups(services: Services, id: IndicatorId): readonly CountedGroup[] {
  if (id === 'aed-ready') return countedAeds(services).map((aed) => ({ ...aed, times: 1 }));
  const { query, share } = measureOf(services, id);
  return tallyFacts(services.store.db, query).map((row) => {
    const { village, team, doctor, times } = row;
    return { village, team, doctor, times, share: share(row) };
  });
}

/** The same one by one; those of whom the formula asks nothing are left out. Read as far as the caller goes on. */
export function* countedOnes(services: Services, id: IndicatorId): Generator<CountedOne> {
  if (id === 'aed-ready') {
    yield* countedAeds(services);
    return;
  }
  const { query, share } = measureOf(services, id);
  for (const row of eachPerson(services.store.db, query)) {
    const { id: residentId, name, sex, birth_date: birthDate, phone, village, team, doctor } = row;
    const one = {
      id: residentId,
      residentId,
      name,
      sex,
      birthDate,
      phone,
      village,
      team,
      doctor,
      share: share(row),
    };
    if (one.share.denominator > 0) yield one;
  }
}

function measureOf(services: Services, id: Exclude<IndicatorId, 'aed-ready'>) {
  return MEASURES[id](currentPolicy(services), localDateOf(services.nowMs()));
}
