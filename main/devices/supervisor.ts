import { EventPublisher } from '@orpc/server';
import type { DeviceLive, ReadingEvent } from '../../contract/devices.ts';
import type { DeviceState } from '../../domain/devices/events.ts';
import type { Entry } from '../../domain/journal/index.ts';
import { type Clock, systemClock } from '../../drivers/clock.ts';
import { drivers as allDrivers } from '../../drivers/registry.ts';
import { openTransport } from '../../drivers/transport/open.ts';
import type { Driver } from '../../drivers/types.ts';
import type { Log } from '../log.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import type { Store } from '../store/store.ts';
import { type DeviceBoard, deviceBoard } from './board.ts';
import { type PortClaims, portClaims } from './port-claims.ts';
import { quietStream } from './quiet-stream.ts';
import { readingEvent } from './reading-event.ts';
import { type RunningDevice, runDevice } from './run-device.ts';

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

interface Attached {
  state: DeviceState;
  /** Undefined where this program has no such driver. */
  readonly running: RunningDevice | undefined;
}

/** Starts the drivers of all attached devices and follows what is attached, changed and detached from now on. */
export function startDevices(parts: DeviceParts): DeviceSupervisor {
  const { store, log, nowMs } = parts;
  const drivers = parts.drivers ?? allDrivers;
  const clock: Clock = { nowMs, setTimer: systemClock.setTimer };
  const ports: PortClaims = portClaims();
  const board: DeviceBoard = deviceBoard(nowMs);
  const readings = new EventPublisher<Record<string, ReadingEvent>>({
    maxBufferedEvents: READINGS_KEPT_FOR_A_SLOW_SEAT,
  });
  const attached = new Map<string, Attached>();
  const leaving = new Map<string, Promise<void>>();
  const over = new AbortController();

  function begin(id: string, state: DeviceState): Attached {
    const driver = drivers.find((known) => known.id === state.driverId);
    if (!driver) {
      board.say(id, 'fault', `本程序没有“${state.driverId}”的驱动。请升级程序，或停用这台设备。`);
      return { state, running: undefined };
    }
    const nameNow = () => attached.get(id)?.state.name ?? state.name;
    const running = runDevice({
      deviceName: nameNow,
      driver,
      address: state.address,
      clock,
      log,
      ports,
      openTransport: parts.openTransport ?? openTransport,
      after: leaving.get(id) ?? Promise.resolve(),
      say: (phase, sentence) => board.say(id, phase, sentence),
      onReading(reading) {
        const seatId = attached.get(id)?.state.seatId;
        if (seatId === undefined) return undefined;
        const event = readingEvent(reading, {
          deviceId: id,
          putBlob: store.blobs.put,
          onPhotoLost: (error) => log.error('card photo', error),
        });
        if (!event) return '证件已读到，但内容不能登记，没有采用。请对照证件手工登记。';
        board.remember(event);
        readings.publish(seatId, event);
        return undefined;
      },
    });
    return { state, running };
  }

  function end(id: string): void {
    const device = attached.get(id);
    attached.delete(id);
    const gone = device?.running?.stop() ?? Promise.resolve();
    leaving.set(id, gone);
    void gone.then(() => {
      if (leaving.get(id) === gone) leaving.delete(id);
    });
  }

  /** Brings what runs into step with what the store says about one device. */
  function follow(id: string): void {
    const state = store.state<DeviceState>('device', id);
    const now = attached.get(id);
    if (now && state?.attached && sameLine(now.state, state)) {
      now.state = state;
      return;
    }
    if (now) end(id);
    if (state?.attached) attached.set(id, begin(id, state));
  }

  const unsubscribe = store.onCommitted((entries: readonly Entry[]) => {
    const ids = new Set(entries.filter((entry) => entry.subject.type === 'device').map((e) => e.subject.id));
    for (const id of ids) follow(id);
  });
  for (const { id } of attachedDevices(store.db)) follow(id);

  const until = (signal?: AbortSignal) => (signal ? AbortSignal.any([signal, over.signal]) : over.signal);

  return {
    drivers,
    live: board.live,
    lastReadings: board.lastReadings,
    async test(deviceId) {
      const device = attached.get(deviceId);
      if (!device) return undefined;
      return device.running?.test() ?? { ok: false, sentence: board.live(deviceId).sentence };
    },
    states: (signal) => board.states(until(signal)),
    readings(seatId, signal) {
      const ends = until(signal);
      return quietStream(() => readings.subscribe(seatId, { signal: ends }), ends);
    },
    async stop() {
      unsubscribe();
      for (const id of [...attached.keys()]) end(id);
      await Promise.all(leaving.values());
      over.abort();
    },
  };
}

function sameLine(a: DeviceState, b: DeviceState): boolean {
  return a.driverId === b.driverId && JSON.stringify(a.address) === JSON.stringify(b.address);
}
