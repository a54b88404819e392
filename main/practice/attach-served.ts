import { type DeviceAddress, type DeviceState, deviceKinds } from '../../domain/devices/events.ts';
import { draft } from '../../domain/journal/index.ts';
import { NODE_ACTOR } from '../node-actor.ts';
import type { Store } from '../store/store.ts';
import type { CastDevice } from './cast.ts';
import { LOCAL } from './serve-device.ts';

/** A simulated device that listens on a port of this computer. */
export interface ServedDevice extends CastDevice {
  readonly driverId: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The port that a simulated device had when the clinic was last open. */
export function formerPort(store: Store, deviceId: string): number | undefined {
  const address = store.state<DeviceState>('device', deviceId)?.address;
  return address?.kind === 'tcp' && address.host === LOCAL ? address.port : undefined;
}

/**
 * Attaches the simulated devices that this clinic has never had, and tells those whose former port another program
 * has taken of the new one. What a trainee has taken off stays off.
 */
export function attachServed(store: Store, served: readonly ServedDevice[]): void {
  store.append(NODE_ACTOR, () =>
    served.flatMap(({ deviceId, name, seatId, driverId, port }) => {
      const address: DeviceAddress = { kind: 'tcp', host: LOCAL, port };
      const known = store.state<DeviceState>('device', deviceId);
      if (!known) return [draft(deviceKinds.attached, deviceId, { name, seatId, driverId, address })];
      const former = formerPort(store, deviceId);
      if (!known.attached || former === undefined || former === port) return [];
      const now = { name: known.name, seatId: known.seatId, address };
      return [draft(deviceKinds.changed, deviceId, now)];
    }),
  );
}
