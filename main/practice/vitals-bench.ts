import type { DeviceState } from '../../domain/devices/events.ts';
import type { Clock } from '../../drivers/clock.ts';
import type { Simulator } from '../../drivers/simulator.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import type { Store } from '../store/store.ts';
import type { ServedDevice } from './attach-served.ts';
import { benchDevices } from './bench-devices.ts';
import type { CastDevice } from './cast.ts';
import type { Practice } from './practice.ts';
import { LOCAL, servePracticeDevice } from './serve-device.ts';

/** Something that a simulated device can be made to do. */
interface BenchAct {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

/** A simulated measuring device, before it is served. */
export interface BenchDevice extends CastDevice {
  readonly driverId: string;
  readonly make: (clock: Clock) => { readonly simulator: Simulator; readonly acts: readonly BenchAct[] };
}

export interface ServedBench extends ServedDevice {
  readonly acts: readonly BenchAct[];
}

/** Serves the nurse's simulated devices, each where it was. */
export function openBench(
  clock: Clock,
  formerPort: (deviceId: string) => number | undefined,
): Promise<readonly ServedBench[]> {
  return Promise.all(
    benchDevices.map(async ({ make, ...device }) => {
      const { simulator, acts } = make(clock);
      const { port, close } = await servePracticeDevice(simulator, formerPort(device.deviceId));
      return { ...device, port, close, acts };
    }),
  );
}

/** The bench by whichever device is attached to its ports, so that attaching and moving can be practised too. */
export function vitalsBench(
  store: Store,
  bench: readonly ServedBench[],
): Pick<Practice, 'vitalsSimulators' | 'simulateVitals'> {
  const servedFor = ({ attached, address }: DeviceState) =>
    attached && address.kind === 'tcp' && address.host === LOCAL
      ? bench.find((device) => device.port === address.port)
      : undefined;
  return {
    vitalsSimulators: (seatId) =>
      attachedDevices(store.db).flatMap(({ id, state }) => {
        const served = state.seatId === seatId ? servedFor(state) : undefined;
        if (!served) return [];
        return [
          { deviceId: id, name: state.name, acts: served.acts.map(({ id, label }) => ({ id, label })) },
        ];
      }),
    simulateVitals(deviceId, actId) {
      const state = store.state<DeviceState>('device', deviceId);
      const act = state && servedFor(state)?.acts.find(({ id }) => id === actId);
      act?.run();
      return act !== undefined;
    },
  };
}
