import { CLINIC, type ClinicState, type SeatState } from '../../domain/clinic/state.ts';
import { type DeviceAddress, type DeviceState, deviceKinds } from '../../domain/devices/events.ts';
import { draft } from '../../domain/journal/index.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { type Clock, systemClock } from '../../drivers/clock.ts';
import type { Log } from '../log.ts';
import { allOfType } from '../store/queries/subjects.ts';
import type { Store } from '../store/store.ts';
import { cardTable } from './card-table.ts';
import { PRACTICE_PASSWORD, practiceReaders, practiceStaff } from './cast.ts';
import { practicePeople } from './people.ts';
import { LOCAL, openReader, type PracticeReader } from './reader.ts';
import { NODE_ACTOR, seedPractice } from './seed.ts';

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
  const clock: Clock = { nowMs, setTimer: systemClock.setTimer };
  const readers = await openReaders(store, clock);
  const stop = async () => {
    await Promise.all([...readers.values()].map((reader) => reader.close()));
  };
  const { residents, deck } = practicePeople();
  try {
    if (clinic) followPorts(store, readers);
    else await seedPractice(store, { residents, readerAddress: (id) => addressOf(readers.get(id)) });
  } catch (error) {
    await stop();
    throw error;
  }
  log.write('practice', { seeded: !clinic, readers: readers.size });

  return {
    accounts: () => accounts(store),
    seats: () =>
      allOfType<SeatState>(store.db, 'seat').map(({ id, state: { name, prefix, roomId } }) => ({
        id,
        name,
        prefix,
        roomId,
      })),
    ...cardTable(store, [...readers.values()], deck),
    stop,
  };
}

async function openReaders(store: Store, clock: Clock): Promise<ReadonlyMap<string, PracticeReader>> {
  const readers = new Map<string, PracticeReader>();
  for (const { deviceId } of practiceReaders) {
    const address = store.state<DeviceState>('device', deviceId)?.address;
    const formerPort = address?.kind === 'tcp' && address.host === LOCAL ? address.port : undefined;
    readers.set(deviceId, await openReader(clock, formerPort));
  }
  return readers;
}

function addressOf(reader: PracticeReader | undefined): DeviceAddress {
  if (!reader) throw new Error('no simulated reader of that name');
  return { kind: 'tcp', host: LOCAL, port: reader.port };
}

/** Where another program has taken a reader's former port, the device is told of the new one. */
function followPorts(store: Store, readers: ReadonlyMap<string, PracticeReader>): void {
  const moved = [...readers].flatMap(([deviceId, reader]) => {
    const device = store.state<DeviceState>('device', deviceId);
    if (!device?.attached || device.address.kind !== 'tcp' || device.address.host !== LOCAL) return [];
    if (device.address.port === reader.port) return [];
    const { name, seatId } = device;
    return [draft(deviceKinds.changed, deviceId, { name, seatId, address: addressOf(reader) })];
  });
  if (moved.length > 0) store.append(NODE_ACTOR, () => moved);
}

/** Those who can still sign in. Whoever changed the practice password knows the new one. */
function accounts(store: Store): readonly PracticeAccount[] {
  return practiceStaff.flatMap(({ id, loginName, role, seatId }) => {
    const state = store.state<StaffState>('staff', id);
    return state?.active ? [{ loginName, role, seatId, name: state.name, password: PRACTICE_PASSWORD }] : [];
  });
}
