import { EventPublisher } from '@orpc/server';
import type { DeviceLive, ReadingEvent } from '../../contract/devices.ts';
import { drivers as allDrivers } from '../../drivers/registry.ts';
import { openTransport } from '../../drivers/transport/open.ts';
import type { Driver } from '../../drivers/types.ts';
import type { LiveVitalsReading, VitalsReading } from '../../drivers/vitals-reading.ts';
import type { Log } from '../log.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import type { Store } from '../store/store.ts';
import { deviceBoard } from './board.ts';
import { createFleet, type FleetParts } from './fleet.ts';
import { keepReadings } from './keep-readings.ts';
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
  /** Has a device do one of its driver's commands; undefined when no such device is attached. */
  readonly command: (deviceId: string, command: string) => Promise<DeviceTest | undefined>;
  /** Keeps what a device shows now as a finished reading and names it; undefined when it shows nothing. */
  readonly keepLive: (deviceId: string) => string | undefined;
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
  /** Where the curves of devices go that stream an ECG. */
  readonly onEcg?: FleetParts['onEcg'];
}

/** A seat that looks away keeps this many readings: a minute of a device that shows what it measures. */
const READINGS_KEPT_FOR_A_SLOW_SEAT = 120;

/** Starts the drivers of all attached devices and follows what is attached, changed and detached from now on. */
export function startDevices(parts: DeviceParts): DeviceSupervisor {
  const { store } = parts;
  const drivers = parts.drivers ?? allDrivers;
  const board = deviceBoard(parts.nowMs);
  const readings = new EventPublisher<Record<string, ReadingEvent>>({
    maxBufferedEvents: READINGS_KEPT_FOR_A_SLOW_SEAT,
  });
  const keeper = keepReadings(store, parts.log);
  const fleet = createFleet({
    ...parts,
    drivers,
    openTransport: parts.openTransport ?? openTransport,
    say: board.say,
    remember: board.remember,
    onReading: (seatId, event) => readings.publish(seatId, event),
    onVitals: keeper.keep,
    onEcg: parts.onEcg ?? (() => undefined),
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
    async command(deviceId, command) {
      if (!fleet.has(deviceId)) return undefined;
      return (
        (await fleet.command(deviceId, command)) ?? { ok: false, sentence: board.live(deviceId).sentence }
      );
    },
    keepLive(deviceId) {
      const shown = fleet.showing(deviceId);
      if (!shown || shown.reading.values.length === 0) return undefined;
      return keeper.keepNow(shown.device, finished(shown.reading, shown.device.state.driverId));
    },
    states: (signal) => board.states(until(signal)),
    readings(seatId, signal) {
      const ends = until(signal);
      return quietStream(() => readings.subscribe(seatId, { signal: ends }), ends);
    },
    async stop() {
      unsubscribe();
      await fleet.stop();
      keeper.stop();
      over.abort();
    },
  };
}

/** Says nothing of the numbers that are taken meanwhile. */
const CUFF_UNDER_WAY = 'cuff-pressure';

/** What a device shows, as the measurement that a person said it is. */
function finished({ atMs, values, remarks: said }: LiveVitalsReading, model: string): VitalsReading {
  const remarks = said.filter(({ code }) => code !== CUFF_UNDER_WAY);
  const device = { model, serial: null, user: null };
  return { kind: 'vitals', atMs, deviceTime: null, values, remarks, device, isStored: false };
}
