import { clinicKinds, seatKinds } from '../../domain/clinic/events.ts';
import { CLINIC } from '../../domain/clinic/state.ts';
import { type Draft, draft } from '../../domain/journal/index.ts';
import { residentKinds } from '../../domain/residents/events.ts';
import { staffKinds } from '../../domain/staff/events.ts';
import { NODE_ACTOR } from '../node-actor.ts';
import { hashSecret } from '../serve/secret-hash.ts';
import type { Store } from '../store/store.ts';
import { PRACTICE_CLINIC, PRACTICE_PASSWORD, practiceRooms, practiceSeats, practiceStaff } from './cast.ts';
import type { SyntheticResident } from './synthetic-residents.ts';
import { PRACTICE_REGION, villagesFor } from './villages.ts';

/** Founds the practice clinic, whole or not at all: one transaction through the write path of real work. */
export async function seedPractice(store: Store, residents: readonly SyntheticResident[]): Promise<void> {
  // One hash for all: nobody's secret, and nine of them would keep the first start waiting.
  const password = await hashSecret(PRACTICE_PASSWORD);
  store.append(NODE_ACTOR, () => [
    ...clinicDrafts(residents.length),
    ...practiceStaff.map(({ id, loginName, name, role }) =>
      draft(staffKinds.added, id, { loginName, name, roles: [role], password }),
    ),
    ...residents.map(({ id, registration }) => draft(residentKinds.registered, id, registration)),
  ]);
}

function clinicDrafts(people: number): readonly Draft[] {
  const villages = villagesFor(people).map(({ code, name }) => ({ code: code.slice(9), name }));
  return [
    draft(clinicKinds.founded, CLINIC, {
      name: PRACTICE_CLINIC,
      region: PRACTICE_REGION,
      practice: true,
      rooms: [...practiceRooms],
    }),
    draft(clinicKinds.villagesChanged, CLINIC, { villages }),
    ...practiceSeats.map(({ id, ...seat }, serialBlock) =>
      draft(seatKinds.added, id, { ...seat, serialBlock }),
    ),
  ];
}
