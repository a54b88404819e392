import type { CoverageView, VillageOnMap } from '../../contract/aed.ts';
import { coverageOf } from '../../domain/aed/coverage.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { inForce } from '../../domain/policy/in-force.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy } from '../policy/current.ts';
import type { Services } from '../services.ts';
import { residentsByVillage, villagePoints } from '../store/queries/aed.ts';
import { judgedAeds } from './readiness.ts';

function villagesOnMap({ store }: Pick<Services, 'store'>): readonly VillageOnMap[] {
  const clinic = store.state<ClinicState>('clinic', CLINIC);
  if (!clinic) return [];
  const { countyCode, townshipCode } = clinic.region;
  const residents = residentsByVillage(store.db, countyCode + townshipCode);
  const points = villagePoints(store.db);
  return clinic.villages.map(({ code, name }) => ({
    code,
    name,
    point: points.get(code) ?? null,
    residents: residents.get(code) ?? 0,
  }));
}

/** The picture of today: an AED that would not work reaches nobody. */
export function coverageToday(services: Pick<Services, 'store' | 'nowMs'>): CoverageView {
  const policy = currentPolicy(services);
  const today = localDateOf(services.nowMs());
  const { responseMinutes, metresPerMinute } = inForce(policy, 'aed.readiness', today).value;
  const villages = villagesOnMap(services);
  const working = judgedAeds(services).flatMap(({ aed, readiness }) =>
    aed.point && (readiness.state === 'ready' || readiness.state === 'attention') ? [aed.point] : [],
  );
  return {
    responseMinutes,
    metresPerMinute,
    villages,
    coverage: coverageOf(villages, working, policy, today),
  };
}
