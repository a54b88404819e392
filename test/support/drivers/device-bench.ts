import { createManualClock, type ManualClock } from '../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import { transportFault } from '../../../drivers/transport/faults.ts';
import type { DriverState, OpenLine } from '../../../drivers/types.ts';
import type { VitalsReading } from '../../../drivers/vitals-reading.ts';
import type { DriverRow, ExpectedReading } from './driver-row.ts';
import { type WatchedDriver, watchDriver } from './watched-driver.ts';

/** What the line does to one piece from the device: the pieces that arrive instead. */
export type OnTheWay = (bytes: Uint8Array) => readonly Uint8Array[];

export interface DeviceBench {
  readonly clock: ManualClock;
  readonly driver: WatchedDriver;
  readonly expected: ExpectedReading;
  /** All that the driver may tell. */
  readonly allowed: readonly ExpectedReading[];
  use(): void;
  /** Pulls the cable: the open line breaks and none can be opened. */
  unplug(): void;
  plugIn(): void;
  /** The device is off or asleep: the line stays open and carries nothing. */
  sleep(): void;
  wake(): void;
  /** Bytes that the device never sent. */
  inject(bytes: Uint8Array): void;
  /** From now on. */
  harm(onTheWay: OnTheWay | null): void;
  /** The finished readings so far. */
  readings(): readonly VitalsReading[];
  /** `opening`, `ready`, `fault:line-damaged` … in order. */
  history(): readonly string[];
  /** Faults of the driver itself: there must be none. */
  defects(): readonly string[];
}

/** A simulated device and its driver with a line between them that can go wrong, on a clock that stands still. */
export function createDeviceBench(
  row: DriverRow,
  person: 0 | 1 = 0,
  clock = createManualClock(),
): DeviceBench {
  const device = row.create(clock, person);
  const lines = new Set<{ broken(): void; arrive(bytes: Uint8Array): void }>();
  let plugged = true;
  let awake = true;
  let onTheWay: OnTheWay | null = null;

  const open: OpenLine = async (events, signal) => {
    const fault = (code: 'port-absent' | 'port-lost') => transportFault(code, '串口 COM3', 'test');
    if (!plugged) return { ok: false, fault: fault('port-absent') };
    const line = { broken: () => events.onLost(fault('port-lost')), arrive: events.onData };
    const onData = (bytes: Uint8Array) => {
      if (!awake) return;
      for (const part of onTheWay?.(bytes) ?? [bytes]) events.onData(part);
    };
    const opened = await openInProcess(device.simulator)({ ...events, onData }, signal);
    if (!opened.ok) return opened;
    lines.add(line);
    const { transport } = opened;
    return {
      ok: true,
      transport: {
        write: async (bytes) => (awake ? transport.write(bytes) : null),
        writeFeature: async (report) => (awake ? (transport.writeFeature?.(report) ?? null) : null),
        close: async () => {
          lines.delete(line);
          await transport.close();
        },
      },
    };
  };
  const driver = watchDriver(row.driver, open, clock);
  return {
    clock,
    driver,
    expected: device.expected,
    allowed: device.orWhenCutOff ? [device.expected, device.orWhenCutOff] : [device.expected],
    use: () => device.use(),
    unplug: () => {
      plugged = false;
      for (const line of lines) line.broken();
      lines.clear();
    },
    plugIn: () => {
      plugged = true;
    },
    sleep: () => {
      awake = false;
    },
    wake: () => {
      awake = true;
    },
    inject: (bytes) => {
      for (const line of lines) line.arrive(Uint8Array.from(bytes));
    },
    harm: (given) => {
      onTheWay = given;
    },
    readings: () => driver.readings.filter((reading) => reading.kind === 'vitals'),
    history: () => driver.states.map(nameOf),
    defects: () => driver.states.map(nameOf).filter((name) => name.endsWith(':driver-defect')),
  };
}

function nameOf(state: DriverState): string {
  return 'fault' in state ? `${state.status}:${state.fault.code}` : state.status;
}
