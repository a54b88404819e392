import { decideRecordMeasured } from '../../../domain/readings/rules.ts';
import { personOn } from '../../../domain/vitals/limits.ts';
import { withScreening } from '../../chronic/screen-person.ts';
import { localTimeOf } from '../../clinic-time.ts';
import { standingResident } from '../../procedures/records.ts';
import type { Services } from '../../services.ts';
import type { SyntheticResident } from '../synthetic-residents.ts';
import { castActor } from './cast-actor.ts';
import { permitted } from './permitted.ts';

const DAYS_AGO_MS = 3 * 24 * 3_600_000;
const VALUES = { systolicMmHg: 152, diastolicMmHg: 94, pulsePerMin: 80 };

/** A high pressure some days ago, which puts its owner on the list of those to be looked at. */
export function measureHigh(services: Services, person: SyntheticResident): void {
  const { store, nowMs } = services;
  const vitalsId = `practice-vitals-${person.id}`;
  store.append(castActor('nurse'), () => {
    if (store.state('vitals', vitalsId)) return [];
    const resident = standingResident(services, person.id);
    const measuredAt = localTimeOf(nowMs() - DAYS_AGO_MS);
    const limits = personOn(resident.details.birthDate, resident.details.sex, measuredAt.slice(0, 10));
    const body = { residentId: resident.id, measuredAt, values: VALUES };
    return withScreening(
      services,
      resident,
      permitted(decideRecordMeasured(vitalsId, body, [], limits, nowMs())),
    );
  });
}
