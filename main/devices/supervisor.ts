import { EventPublisher } from '@orpc/server';
import type { DeviceLive, ReadingEvent } from '../../contract/devices.ts';
import { drivers as allDrivers } from '../../drivers/registry.ts';
import { openTransport } from '../../drivers/transport/open.ts';
import type { Driver } from '../../drivers/types.ts';
import type { Log } from '../log.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import type { Store } from '../store/store.ts';
import { deviceBoard } from './board.ts';
import { createFleet } from './fleet.ts';
import { quietStream } from './quiet-stream.ts';

export interface DeviceTest {
  readonly ok: boolean;
  readonly sentence: string;
}

/** What a device told lately: enough to see that it works, without a person's full data. */
export interface ReadingSummary {
  readonly atMs: number;
  readonly summary: string;
}

/** Runs one driver for each attached device of this node and publishes what the devices say. */
export interface DeviceSupervisor {
  /** What can be attached here. */
  readonly drivers: readonly Driver[];
  /** The live state of a device; `closed` for one that is not run here. */
  readonly live: (deviceId: string) => DeviceLive;
  /** Newest first. */
  readonly lastReadings: (deviceId: string) => readonly ReadingSummary[];
  /** Asks the device who it is; undefined when no such device is attached. */
  readonly test: (deviceId: string) => Promise<DeviceTest | undefined>;
  /** All live states first, then each change; ends with the signal or with the node. */
  readonly states: (signal?: AbortSignal) => AsyncGenerator<DeviceLive, void, void>;
  /** Readings of a seat's devices from now on; ends with the signal or with the node. */
  readonly readings: (seatId: string, signal?: AbortSignal) => AsyncGenerator<ReadingEvent, void, void>;
  /** Closes every port; resolved when the last one is closed. */
  readonly stop: () => Promise<void>;
}

export interface DeviceParts {
  readonly store: Store;
  readonly log: Log;
  readonly nowMs: () => number;
  /** What may be attached; all drivers of this program unless a test brings its own. */
  readonly drivers?: readonly Driver[];
  readonly openTransport?: typeof openTransport;
}

/** A seat that looks away keeps this many readings; older ones are on the device page. */
const READINGS_KEPT_FOR_A_SLOW_SEAT = 20;

/** Starts the drivers of all attached devices and follows what is attached, changed and detached from now on. */
export function startDevices(parts: DeviceParts): DeviceSupervisor {
  const { store } = parts;
  const drivers = parts.drivers ?? allDrivers;
  const board = deviceBoard(parts.nowMs);
  const readings = new EventPublisher<Record<string, ReadingEvent>>({
    maxBufferedEvents: READINGS_KEPT_FOR_A_SLOW_SEAT,
  });
  const fleet = createFleet({
    ...parts,
    drivers,
    openTransport: parts.openTransport ?? openTransport,
    say: board.say,
    onReading(seatId, event) {
      board.remember(event);
      readings.publish(seatId, event);
    },
  });
  const over = new AbortController();
  const until = (signal?: AbortSignal) => (signal ? AbortSignal.any([signal, over.signal]) : over.signal);

  const unsubscribe = store.onCommitted((entries) => {
    const devices = entries.filter((entry) => entry.subject.type === 'device');
    for (const id of new Set(devices.map((entry) => entry.subject.id))) fleet.follow(id);
  });
  for (const { id } of attachedDevices(store.db)) fleet.follow(id);

  return {
    drivers,
    live: board.live,
    lastReadings: board.lastReadings,
    async test(deviceId) {
      if (!fleet.has(deviceId)) return undefined;
      return (await fleet.test(deviceId)) ?? { ok: false, sentence: board.live(deviceId).sentence };
    },
    states: (signal) => board.states(until(signal)),
    readings(seatId, signal) {
      const ends = until(signal);
      return quietStream(() => readings.subscribe(seatId, { signal: ends }), ends);
    },
    async stop() {
      unsubscribe();
      await fleet.stop();
      over.abort();
    },
  };
}
