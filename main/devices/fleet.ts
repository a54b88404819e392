import type { ReadingEvent } from '../../contract/devices.ts';
import type { DeviceState } from '../../domain/devices/events.ts';
import { type Clock, systemClock } from '../../drivers/clock.ts';
import type { Reading } from '../../drivers/readings.ts';
import type { openTransport } from '../../drivers/transport/open.ts';
import type { Driver } from '../../drivers/types.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { DeviceBoard } from './board.ts';
import { sentenceOf } from './live.ts';
import { portClaims } from './port-claims.ts';
import { readingEvent } from './reading-event.ts';
import { type RunningDevice, runDevice } from './run-device.ts';
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
}

/** The devices that run now, kept in step with what the store says is attached. */
export interface Fleet {
  readonly follow: (deviceId: string) => void;
  readonly has: (deviceId: string) => boolean;
  /** Undefined where nothing runs that could be asked. */
  readonly test: (deviceId: string) => Promise<DeviceTest | undefined>;
  readonly stop: () => Promise<void>;
}

interface Attached {
  /** Name and seat may change while the device runs. */
  state: DeviceState;
  /** Undefined where this program has no such driver. */
  readonly running: RunningDevice | undefined;
}

const NOT_USABLE = '证件已读到，但内容不能登记，没有采用。请对照证件手工登记。';

export function createFleet(parts: FleetParts): Fleet {
  const { store, log, drivers } = parts;
  const clock: Clock = { nowMs: parts.nowMs, setTimer: systemClock.setTimer };
  const ports = portClaims();
  const attached = new Map<string, Attached>();
  const leaving = new Map<string, Promise<void>>();

  /** Passes a reading on to the seat where the device stands now; says why when it cannot. */
  function pass(id: string, reading: Reading): string | undefined {
    const device = attached.get(id);
    if (!device || reading.kind !== 'identity-card') return undefined;
    const onPhotoLost = (error: unknown) => void log.error('card photo', error);
    const event = readingEvent(reading, { deviceId: id, putBlob: store.blobs.put, onPhotoLost });
    if (!event) return NOT_USABLE;
    parts.onReading(device.state.seatId, event);
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
      clock,
      log,
      ports,
      openTransport: parts.openTransport,
      after: leaving.get(id) ?? Promise.resolve(),
      say: (phase, sentence) => parts.say(id, phase, sentence),
      onReading: (reading) => pass(id, reading),
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
    async stop() {
      for (const id of [...attached.keys()]) end(id);
      await Promise.all(leaving.values());
    },
  };
}

function sameLine(a: DeviceState, b: DeviceState): boolean {
  return a.driverId === b.driverId && JSON.stringify(a.address) === JSON.stringify(b.address);
}
