import type { ReadingEvent } from '../../contract/devices.ts';
import type { DeviceState } from '../../domain/devices/events.ts';
import { canonicalJson } from '../../domain/journal/index.ts';
import { type Clock, systemClock } from '../../drivers/clock.ts';
import type { EcgSignalEvent } from '../../drivers/ecg-signal.ts';
import type { Reading } from '../../drivers/readings.ts';
import type { openTransport } from '../../drivers/transport/open.ts';
import type { Driver } from '../../drivers/types.ts';
import type { LiveVitalsReading, VitalsReading } from '../../drivers/vitals-reading.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { DeviceBoard } from './board.ts';
import { sentenceOf } from './live.ts';
import type { DeviceAt } from './offered-reading.ts';
import { portClaims } from './port-claims.ts';
import { readingEvent } from './reading-event.ts';
import { type RunningDevice, runDevice } from './run-device.ts';
import { summarise } from './summarise.ts';
import type { DeviceTest } from './supervisor.ts';

export interface FleetParts {
  readonly store: Store;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly drivers: readonly Driver[];
  readonly openTransport: typeof openTransport;
  readonly say: DeviceBoard['say'];
  /** A reading, and the seat whose device told it. */
  readonly onReading: (seatId: string, event: ReadingEvent) => void;
  /** A finished measurement, to be kept as a fact; gives why it was not. */
  readonly onVitals: (device: DeviceAt, reading: VitalsReading) => string | undefined;
  /** A piece of a curve, many a second. */
  readonly onEcg: (deviceId: string, event: EcgSignalEvent) => void;
  readonly remember: DeviceBoard['remember'];
}

/** The devices that run now, kept in step with what the store says is attached. */
export interface Fleet {
  readonly follow: (deviceId: string) => void;
  readonly has: (deviceId: string) => boolean;
  /** Undefined where nothing runs that could be asked. */
  readonly test: (deviceId: string) => Promise<DeviceTest | undefined>;
  readonly command: (deviceId: string, command: string) => Promise<DeviceTest | undefined>;
  /** What a device shows now, while it measures; undefined when it showed nothing lately. */
  readonly showing: (deviceId: string) => { device: DeviceAt; reading: LiveVitalsReading } | undefined;
  readonly stop: () => Promise<void>;
}

interface Attached {
  /** Name and seat may change while the device runs. */
  state: DeviceState;
  showing?: LiveVitalsReading | undefined;
  /** Undefined where this program has no such driver. */
  readonly running: RunningDevice | undefined;
}

/** A device that measures says so every second; what is older is on no screen any more. */
const SHOWN_FOR_MS = 10_000;
const NOT_USABLE = '证件已读到，但内容不能登记，没有采用。请对照证件手工登记。';

export function createFleet(parts: FleetParts): Fleet {
  const { store, log, drivers } = parts;
  const clock: Clock = { ...systemClock, nowMs: parts.nowMs };
  const ports = portClaims();
  const attached = new Map<string, Attached>();
  const leaving = new Map<string, Promise<void>>();

  /** Passes a reading on to the seat where the device stands now; says why when it cannot. */
  function pass(id: string, reading: Reading): string | undefined {
    const device = attached.get(id);
    if (!device) return undefined;
    const { seatId, name: deviceName } = device.state;
    const summary = summarise(reading);
    if (summary !== undefined) parts.remember(id, { atMs: reading.atMs, summary });
    if (reading.kind === 'vitals') return parts.onVitals({ id, state: device.state }, reading);
    if (reading.kind === 'live-vitals') device.showing = reading;
    const onPhotoLost = (error: unknown) => void log.error('card photo', error);
    const event = readingEvent(reading, { deviceId: id, deviceName, putBlob: store.blobs.put, onPhotoLost });
    if (!event) return NOT_USABLE;
    parts.onReading(seatId, event);
    return undefined;
  }

  function begin(id: string, state: DeviceState): Attached {
    const driver = drivers.find((known) => known.id === state.driverId);
    if (!driver) {
      parts.say(id, 'fault', `本程序没有“${state.driverId}”的驱动。请升级程序，或停用这台设备。`);
      return { state, running: undefined };
    }
    const running = runDevice({
      deviceName: () => attached.get(id)?.state.name ?? state.name,
      driver,
      address: state.address,
      settings: state.settings ?? {},
      clock,
      log,
      ports,
      openTransport: parts.openTransport,
      after: leaving.get(id) ?? Promise.resolve(),
      say: (phase, sentence) => parts.say(id, phase, sentence),
      onReading: (reading) => pass(id, reading),
      onEcg: (event) => parts.onEcg(id, event),
    });
    return { state, running };
  }

  function end(id: string): void {
    const running = attached.get(id)?.running;
    if (!running) parts.say(id, 'closed', sentenceOf({ status: 'closed' }));
    const gone = running?.stop() ?? Promise.resolve();
    attached.delete(id);
    leaving.set(id, gone);
    void gone.then(() => {
      if (leaving.get(id) === gone) leaving.delete(id);
    });
  }

  return {
    follow(id) {
      const state = store.state<DeviceState>('device', id);
      const now = attached.get(id);
      if (now && state?.attached && sameLine(now.state, state)) {
        now.state = state;
        return;
      }
      if (now) end(id);
      if (state?.attached) attached.set(id, begin(id, state));
    },
    has: (id) => attached.has(id),
    test: async (id) => attached.get(id)?.running?.test(),
    command: async (id, command) => attached.get(id)?.running?.command(command),
    showing(id) {
      const device = attached.get(id);
      if (!device?.showing || parts.nowMs() - device.showing.atMs > SHOWN_FOR_MS) return undefined;
      return { device: { id, state: device.state }, reading: device.showing };
    },
    async stop() {
      for (const id of [...attached.keys()]) end(id);
      await Promise.all(leaving.values());
    },
  };
}

function sameLine(a: DeviceState, b: DeviceState): boolean {
  const line = ({ driverId, address, settings }: DeviceState) =>
    canonicalJson({ driverId, address, settings });
  return line(a) === line(b);
}
