import {
  type AedFacts,
  type Inspection,
  rescuerKinds,
  villagePointKinds,
} from '../../../domain/aed/events.ts';
import { decideInspect, decideRegister, decideReportFault } from '../../../domain/aed/rules.ts';
import type { AedState } from '../../../domain/aed/state.ts';
import { type Draft, draft } from '../../../domain/journal/index.ts';
import { addDays } from '../../../domain/residents/calendar-date.ts';
import type { Services } from '../../services.ts';
import { allAeds } from '../../store/queries/aed.ts';
import { AEDS, CERTIFICATE_DAYS, type PracticeAed, RESCUERS, VILLAGES } from './aed-circle.ts';
import { castActor } from './cast-actor.ts';
import { permitted } from './permitted.ts';

/** The township's AED circle: the machines, where they stand, and who can use them. */
export function setUpAeds({ store }: Services, today: string): void {
  const nurse = castActor('nurse');
  store.append(nurse, () => [
    ...VILLAGES.flatMap(([code, latitude, longitude]) =>
      store.state('village-point', code)
        ? []
        : [draft(villagePointKinds.placed, code, { latitude, longitude })],
    ),
    ...AEDS.flatMap((one) =>
      store.state('aed', one.id)
        ? []
        : permitted(decideRegister(one.id, factsOf(one, today), allAeds(store.db))),
    ),
    ...RESCUERS.flatMap(({ id, validDays, ...rescuer }) => {
      if (store.state('rescuer', id)) return [];
      const validUntil = addDays(today, validDays);
      const trainedOn = addDays(validUntil, -CERTIFICATE_DAYS);
      return [draft(rescuerKinds.trained, id, { ...rescuer, trainedOn, validUntil })];
    }),
  ]);
  store.append(nurse, () => AEDS.flatMap((one) => lookAt(store.state<AedState>('aed', one.id), one, today)));
}

function factsOf(one: PracticeAed, today: string): AedFacts {
  const installedOn = addDays(today, -400);
  const { id, place, villageCode, latitude, longitude, custodianName } = one;
  return {
    maker: '演练医疗器械',
    model: 'YL-1',
    serial: `YL-${id.slice(-1).padStart(4, '0')}`,
    place,
    villageCode,
    point: { latitude, longitude },
    custodianName,
    custodianPhone: `1700000910${id.slice(-1)}`,
    adultPads: { lot: `P${id.slice(-1)}01`, installedOn, expiresOn: addDays(today, one.padsDaysLeft) },
    battery: { lot: `B${id.slice(-1)}01`, installedOn, expiresOn: addDays(today, one.batteryDaysLeft) },
  };
}

/** The last round, and the fault that was found in it. */
function lookAt(state: AedState | undefined, one: PracticeAed, today: string): readonly Draft[] {
  if (!state) return [];
  const on = addDays(today, -one.inspectedDaysAgo);
  const inspection: Inspection = {
    inspectionId: `${one.id}-round`,
    on,
    indicator: one.fault === undefined ? 'green' : 'red',
    cabinetIntact: true,
    padsSealed: true,
    reachable: true,
  };
  const fault = one.fault === undefined ? undefined : { faultId: `${one.id}-fault`, on, what: one.fault };
  return [
    ...permitted(decideInspect(state, today, inspection)),
    ...(fault ? permitted(decideReportFault(state, today, fault)) : []),
  ];
}
