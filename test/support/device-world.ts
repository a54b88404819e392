import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { ReadingEvent } from '../../contract/devices.ts';
import { seatKinds } from '../../domain/clinic/events.ts';
import { type DeviceAddress, deviceKinds } from '../../domain/devices/events.ts';
import { type Actor, draft } from '../../domain/journal/index.ts';
import { systemClock } from '../../drivers/clock.ts';
import type { CitizenCard } from '../../drivers/identity-card.ts';
import { createSamSimulator } from '../../drivers/identity-card-sam/simulator.ts';
import { serveOnTcp } from '../../drivers/simulator.ts';
import type { Driver } from '../../drivers/types.ts';
import { catalogue } from '../../main/catalogue.ts';
import { type DeviceParts, type DeviceSupervisor, startDevices } from '../../main/devices/supervisor.ts';
import { openLog } from '../../main/log.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { tempDir } from './tmp.ts';

export const administrator: Actor = { staffId: 'admin', role: 'administrator', seatId: 'desk' };

export interface DeviceWorld {
  /** Where the node keeps its files. */
  readonly dir: string;
  readonly parts: DeviceParts;
  readonly store: Store;
  readonly devices: DeviceSupervisor;
  readonly attach: (id: string, seatId: string, address: DeviceAddress, driverId?: string) => void;
  readonly detach: (id: string) => void;
}

/** A real encrypted store with two seats, and the supervisor over it; everything ends with the test. */
export function openDeviceWorld(drivers?: readonly Driver[]): DeviceWorld {
  const dir = tempDir();
  const store = openStore({ dir, key: randomBytes(32).toString('hex'), catalogue });
  const seat = (name: string, prefix: string, serialBlock: number) =>
    draft(seatKinds.added, name, { name, prefix, serialBlock, host: prefix === 'A', roomId: null });
  store.append(administrator, () => [seat('desk', 'A', 0), seat('nurse', 'B', 1)]);
  const parts = { store, log: openLog(dir), nowMs: Date.now, ...(drivers && { drivers }) };
  const devices = startDevices(parts);
  onTestFinished(async () => {
    await devices.stop();
    store.close();
  });
  return {
    dir,
    parts,
    store,
    devices,
    attach: (id, seatId, address, driverId = 'identity-card-sam') => {
      store.append(administrator, () => [
        draft(deviceKinds.attached, id, { name: id, driverId, seatId, address }),
      ]);
    },
    detach: (id) => {
      store.append(administrator, () => [draft(deviceKinds.detached, id, {})]);
    },
  };
}

/** A simulated reader on a port of its own, which goes with the test. */
export async function serveReader(port = 0) {
  const simulator = createSamSimulator({ clock: systemClock });
  const served = await serveOnTcp(simulator, port);
  onTestFinished(() => served.close());
  return { simulator, served, address: { kind: 'tcp', host: served.host, port: served.port } as const };
}

/** Resolved when the device is seen in that phase; says nothing about how long it may take. */
export async function untilPhase(devices: DeviceSupervisor, deviceId: string, phase: string) {
  const enough = new AbortController();
  for await (const live of devices.states(enough.signal)) {
    if (live.deviceId !== deviceId || live.phase !== phase) continue;
    enough.abort();
    return live;
  }
  throw new Error(`the states ended before ${deviceId} was ${phase}`);
}

/** The next item of a stream; an end is a failure. */
export async function nextOf<Item>(stream: {
  next(): Promise<IteratorResult<Item, unknown>>;
}): Promise<Item> {
  const result = await stream.next();
  if (result.done) throw new Error('the stream ended');
  return result.value;
}

/** What a card's event tells; any other event is a failure. */
export function cardOf(event: ReadingEvent | undefined) {
  if (event?.reading.kind !== 'identity-card') throw new Error('not a card');
  return event.reading;
}

export const citizen: CitizenCard = {
  kind: 'citizen',
  name: '单小样',
  sex: { code: '2', name: '女' },
  nation: { code: '22', name: '畲' },
  birthDate: '1990-01-01',
  number: '350426199001010023',
  address: '福建省尤溪县青山镇溪口村1号',
  authority: '尤溪县公安局',
  validity: { from: '2020-01-01', to: '2040-01-01' },
};
