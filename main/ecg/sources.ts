import { EventPublisher } from '@orpc/server';
import type { EcgSource } from '../../contract/ecg-views.ts';
import type { DeviceSupervisor } from '../devices/supervisor.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import type { Store } from '../store/store.ts';
import type { Curves } from './curves.ts';
import type { EcgService } from './service.ts';

export interface SourceParts {
  readonly store: Store;
  readonly devices: DeviceSupervisor;
  readonly curves: Curves;
}

export function ecgSources({ store, devices, curves }: SourceParts): EcgService['sources'] {
  const wakes = new EventPublisher<{ changed: true }>({ maxBufferedEvents: 1 });
  const wake = () => wakes.publish('changed', true);
  curves.onChange(wake);
  void wakeOnStates(devices, wake);

  const streaming = new Set(devices.drivers.filter((driver) => driver.streamsEcg).map(({ id }) => id));
  const sourcesOf = (seatId: string): readonly EcgSource[] =>
    attachedDevices(store.db)
      .filter(({ state }) => state.seatId === seatId && streaming.has(state.driverId))
      .map(({ id, state }) => ({
        deviceId: id,
        name: state.name,
        live: devices.live(id),
        streaming: curves.of(id).format() !== null,
      }));

  return async function* sources(seatId, signal) {
    const changes = wakes.subscribe('changed', { signal });
    let shown = '';
    try {
      for (;;) {
        const now = sourcesOf(seatId);
        const text = JSON.stringify(now);
        if (text !== shown) yield now;
        shown = text;
        if ((await changes.next()).done) return;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
}

/** The stream of states ends with the node. */
async function wakeOnStates(devices: DeviceSupervisor, wake: () => void): Promise<void> {
  for await (const _ of devices.states()) wake();
}
