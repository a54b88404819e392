import type { VitalsSimulator } from '../../contract/devices.ts';
import { CLINIC, type ClinicState, type SeatState } from '../../domain/clinic/state.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { type Clock, systemClock } from '../../drivers/clock.ts';
import { identityCardSam } from '../../drivers/identity-card-sam/driver.ts';
import type { Log } from '../log.ts';
import { allOfType } from '../store/queries/subjects.ts';
import type { Store } from '../store/store.ts';
import { attachServed, formerPort, type ServedDevice } from './attach-served.ts';
import { cardTable } from './card-table.ts';
import { PRACTICE_PASSWORD, practiceReaders, practiceStaff } from './cast.ts';
import { practicePeople } from './people.ts';
import { openReader, type PracticeReader } from './reader.ts';
import { seedPractice } from './seed.ts';
import { openBench, vitalsBench } from './vitals-bench.ts';

export interface PracticeAccount {
  readonly loginName: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  /** The seat where this person usually works. */
  readonly seatId: string;
}

export interface PracticeSeat {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly roomId: string | null;
}

export interface PracticeSimulator {
  readonly deviceId: string;
  readonly cards: readonly { readonly id: string; readonly label: string }[];
  /** The card that lies on the reader, or null. */
  readonly cardOn: string | null;
}

/** The practice clinic (演练): synthetic people, and simulated devices on the real driver path. */
export interface Practice {
  /** For the log-in page: one account for each role, all with the practice password. */
  readonly accounts: () => readonly PracticeAccount[];
  readonly seats: () => readonly PracticeSeat[];
  readonly simulators: (seatId: string) => readonly PracticeSimulator[];
  /** Lays a card of the deck on a simulated reader, or lifts it (`null`); false when there is no such reader or card. */
  readonly layCard: (deviceId: string, cardId: string | null) => boolean;
  /** The simulated blood-pressure monitor, oximeter … of a seat, and what each can be made to measure. */
  readonly vitalsSimulators: (seatId: string) => readonly VitalsSimulator[];
  /** Makes one of them do that; false when there is no such device or act. */
  readonly simulateVitals: (deviceId: string, actId: string) => boolean;
  /** Closes the simulators; resolved when their ports are free. */
  readonly stop: () => Promise<void>;
}

export interface PracticeParts {
  readonly store: Store;
  readonly log: Log;
  readonly nowMs: () => number;
}

/**
 * Opens the practice clinic in a store: seeds an empty one, once, and serves the simulated readers. Throws when the
 * store belongs to a real clinic, and then nothing was written.
 */
export async function openPractice({ store, log, nowMs }: PracticeParts): Promise<Practice> {
  const clinic = store.state<ClinicState>('clinic', CLINIC);
  if (clinic && !clinic.practice) {
    throw new Error('这个数据目录里是正式的卫生院，不能用来演练。请去掉 --practice，或换一个目录。');
  }
  const clock: Clock = { ...systemClock, nowMs };
  const readers = await openReaders(store, clock);
  const bench = await openBench(clock, (deviceId) => formerPort(store, deviceId));
  const stop = async () => {
    await Promise.all([...readers, ...bench].map((device) => device.close()));
  };
  const { residents, deck } = practicePeople();
  try {
    if (!clinic) await seedPractice(store, residents);
    attachServed(store, [...readers, ...bench]);
  } catch (error) {
    await stop();
    throw error;
  }
  log.write('practice', { seeded: !clinic, devices: readers.length + bench.length });

  return {
    accounts: () => accounts(store),
    seats: () =>
      allOfType<SeatState>(store.db, 'seat').map(({ id, state: { name, prefix, roomId } }) => ({
        id,
        name,
        prefix,
        roomId,
      })),
    ...cardTable(store, readers, deck),
    ...vitalsBench(store, bench),
    stop,
  };
}

async function openReaders(store: Store, clock: Clock): Promise<readonly (PracticeReader & ServedDevice)[]> {
  return Promise.all(
    practiceReaders.map(async (cast) => {
      const reader = await openReader(clock, formerPort(store, cast.deviceId));
      return { ...cast, ...reader, driverId: identityCardSam.id };
    }),
  );
}

/** Those who can still sign in. Whoever changed the practice password knows the new one. */
function accounts(store: Store): readonly PracticeAccount[] {
  return practiceStaff.flatMap(({ id, loginName, role, seatId }) => {
    const state = store.state<StaffState>('staff', id);
    return state?.active ? [{ loginName, role, seatId, name: state.name, password: PRACTICE_PASSWORD }] : [];
  });
}
